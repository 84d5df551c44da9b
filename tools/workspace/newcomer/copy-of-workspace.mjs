import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Scope of the workspace's own packages. */
const scope = "@eks-platform";

/**
 * A copy of the workspace in which anything may be changed. It has the files that git knows and what is built from them; installed
 * packages are those of the workspace.
 */
export class CopyOfWorkspace {
  /** Files that were changed by hand. */
  changedByHand = new Set();

  /** @param {string} workspace */
  constructor(workspace) {
    this.folder = mkdtempSync(join(tmpdir(), "newcomer-"));
    const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: workspace,
      encoding: "utf8",
    });
    for (const file of files.split("\0").filter((file) => file !== "" && existsSync(join(workspace, file)))) {
      this.#copy(workspace, file);
    }
    for (const project of projectsOf(workspace)) {
      for (const built of ["dist"])
        if (existsSync(join(workspace, project, built))) this.#copy(workspace, join(project, built));
      linkEntries(join(workspace, project, "node_modules"), join(this.folder, project, "node_modules"));
    }
    linkEntries(join(workspace, "node_modules"), join(this.folder, "node_modules"));
    for (const project of projectsOf(workspace)) {
      const { name } = JSON.parse(this.read(join(project, "package.json")));
      mkdirSync(join(this.folder, "node_modules", scope), { recursive: true });
      symlinkSync(join(this.folder, project), join(this.folder, "node_modules", name));
    }
  }

  /** @param {string} file */
  read(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /**
   * Changes a file as a person would, whose edits are counted.
   *
   * @param {string} file
   * @param {...(readonly [before: string, after: string])} replacements
   */
  edit(file, ...replacements) {
    this.changedByHand.add(file);
    this.replace(file, ...replacements);
  }

  /**
   * Replaces texts of a file, each of which must be there once.
   *
   * @param {string} file
   * @param {...(readonly [before: string, after: string])} replacements
   */
  replace(file, ...replacements) {
    const text = replacements.reduce((changed, [before, after]) => {
      const [head, tail, ...more] = changed.split(before);
      if (tail === undefined || more.length > 0)
        throw new Error(`${file} does not have this once: ${before}`);
      return head + after + tail;
    }, this.read(file));
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs a generator of the workspace. */
  generate(name, ...args) {
    this.#succeed("node_modules/.bin/nx", "g", `${scope}/workspace:${name}`, ...args);
  }

  /** Compiles everything, and returns what the compiler says. */
  build() {
    const { stdout, stderr } = this.run("node_modules/typescript-7/bin/tsc", "-b");
    return stdout + stderr;
  }

  /**
   * Runs compiled tests.
   *
   * @param {...string} files
   * @returns {{ readonly passed: boolean, readonly report: string }}
   */
  test(...files) {
    const { status, stdout, stderr } = this.run(
      "node_modules/.bin/mocha",
      "--no-config",
      "--timeout",
      "120000",
      ...files,
    );
    return { passed: status === 0, report: stdout + stderr };
  }

  /** Whether linter and formatter have nothing to say of files. */
  isTidy(...files) {
    this.#succeed("node_modules/.bin/prettier", "--check", ...files);
    this.#succeed(
      "node_modules/.bin/eslint",
      "--max-warnings",
      "0",
      ...files.filter((file) => file.endsWith(".ts")),
    );
    this.#succeed("tools/workspace/generate.mjs", "--check");
    return true;
  }

  /** Runs a script of Node in the copy. It knows nothing of the Nx or the mocha that may run us. */
  run(script, ...args) {
    const environment = Object.entries(process.env).filter(
      ([name]) => !/^(NX_|MOCHA|FORCE_COLOR|npm_)/.test(name),
    );
    return spawnSync(process.execPath, [join(this.folder, script), ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...Object.fromEntries(environment), NX_DAEMON: "false", NX_TUI: "false", NO_COLOR: "1" },
    });
  }

  #succeed(script, ...args) {
    const { status, stdout, stderr } = this.run(script, ...args);
    if (status !== 0) throw new Error(`${script} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  }

  #copy(workspace, path) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    cpSync(join(workspace, path), join(this.folder, path), { recursive: true, preserveTimestamps: true });
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

/** The folders of the workspace's projects. */
function projectsOf(workspace) {
  const grouped = ["packages", "policies", "tools"].flatMap((group) =>
    readdirSync(join(workspace, group)).map((name) => join(group, name)),
  );
  return [...grouped, "stacks"].filter((project) => existsSync(join(workspace, project, "package.json")));
}

/** Links what is installed in a folder, except for the workspace's own packages. */
function linkEntries(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== scope) symlinkSync(join(from, name), join(to, name));
}
