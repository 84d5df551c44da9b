import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the workspace. */
export const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../../..");

/** The folders of sources of every package that the compiler builds, below the workspace. */
export function sourceFolders() {
  const { references } = JSON.parse(readFileSync(join(workspace, "tsconfig.json"), "utf8"));
  return references.map(({ path }) => (existsSync(join(workspace, path, "src")) ? `${path}/src` : path));
}
