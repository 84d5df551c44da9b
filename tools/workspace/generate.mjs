// Writes every file that is generated from the declarations of settings. Each project lists its own in
// `generatedFiles` of `dist/generated-files.js`. With `--check` it writes nothing, and fails if a file is out of step.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";

const require = createRequire(import.meta.url);
const workspace = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The files that the projects of a workspace generate, formatted as the linter wants them.
 *
 * @param {string} root folder of the workspace
 * @returns {Promise<readonly { readonly path: string, readonly content: string }[]>} paths from the root
 */
export async function generatedFiles(root) {
  const groups = ["packages", "policies", "tools"].flatMap((group) =>
    readdirSync(join(root, group)).map((project) => join(group, project)),
  );
  const files = [];
  for (const project of [...groups, "stacks"]) {
    const list = join(root, project, "dist/generated-files.js");
    if (!existsSync(list)) continue;
    for (const [name, content] of Object.entries(require(list).generatedFiles)) {
      const path = join(project, name);
      const options = await resolveConfig(join(root, path));
      files.push({ path, content: await format(content(), { ...options, filepath: path }) });
    }
  }
  return files;
}

/** Those of the files whose text on disk is another one. */
export function outOfStep(root, files) {
  return files.filter(({ path, content }) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== content;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const stale = outOfStep(workspace, await generatedFiles(workspace));
  if (process.argv.includes("--check")) {
    for (const { path } of stale) console.error(`${path} is out of step: run \`npm run generate\`.`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const { path, content } of stale) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), content);
      console.log(`wrote ${path}`);
    }
  }
}
