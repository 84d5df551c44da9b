import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * @typedef {object} Tarball
 * @property {string} name name of the package
 * @property {string} source folder of the package in the workspace
 * @property {string} file path of the tarball
 * @property {readonly string[]} contents paths of the files in it, from the folder of the package
 */

/**
 * Packs packages as npm would publish them.
 *
 * @param {string} root folder of the workspace
 * @param {readonly string[]} folders folders of packages, from there
 * @param {string} destination folder for the tarballs
 * @returns {Tarball[]}
 */
export function packPackages(root, folders, destination) {
  const paths = folders.map((folder) => `./${folder}`);
  const options = ["--json", "--ignore-scripts", "--pack-destination", destination];
  const printed = execFileSync("npm", ["pack", ...paths, ...options], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(printed).map(({ name, filename, files }, index) => ({
    name,
    source: join(root, folders[index]),
    file: join(destination, filename),
    contents: files.map(({ path }) => path),
  }));
}

/**
 * A project outside of the workspace that has tarballs installed. What they depend on, and what the project itself needs, is linked
 * from the workspace, so that there need be no network. Remove it when done.
 */
export class ProjectWithTarballs {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "installed-")));
  #packages = join(this.folder, "node_modules");

  /**
   * @param {readonly Tarball[]} tarballs
   * @param {string} root folder of the workspace
   * @param {readonly string[]} further packages that the project needs itself
   */
  constructor(tarballs, root, further = []) {
    for (const { name, file } of tarballs) this.#extract(name, file);
    for (const { name, source } of tarballs) {
      const { dependencies = {}, bin = {} } = this.#manifest(name);
      for (const needed of Object.keys(dependencies)) {
        if (existsSync(join(this.#packages, needed))) continue;
        link(locate(needed, source), join(this.#packages, name, "node_modules", needed));
      }
      for (const [command, path] of Object.entries(bin)) {
        link(join(this.#packages, name, path), this.command(command));
      }
    }
    for (const name of further) link(locate(name, root), join(this.#packages, name));
  }

  /** Path of an installed command. */
  command(name) {
    return join(this.#packages, ".bin", name);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #extract(name, file) {
    const folder = join(this.#packages, name);
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-xzf", file, "-C", folder, "--strip-components=1"]);
  }

  #manifest(name) {
    return JSON.parse(readFileSync(join(this.#packages, name, "package.json"), "utf8"));
  }
}

/** Finds an installed package as Node.js would from a folder. The workspace's own packages must come from tarballs. */
function locate(name, from) {
  const path = join(from, "node_modules", name);
  if (!existsSync(path)) {
    if (dirname(from) === from) throw new Error(`${name} is not installed.`);
    return locate(name, dirname(from));
  }
  const folder = realpathSync(path);
  if (!folder.includes("node_modules"))
    throw new Error(`${name} is a package of the workspace: pack it, too.`);
  return folder;
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
