import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";

const npm = process.platform === "win32" ? "npm.cmd" : "npm";

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** The folder of an installed package, found as Node.js finds it, whatever the package exports. */
function installedFolder(name, from) {
  const folder = join(from, "node_modules", name);
  if (existsSync(folder)) return realpathSync(folder);
  if (dirname(from) === from) throw new Error(`${name} is not installed`);
  return installedFolder(name, dirname(from));
}

/**
 * Packs packages of the workspace, and installs the tarballs into the `node_modules` of a folder, without a network: what the
 * packages declare as dependencies comes from the workspace's own installation, and nothing else is there.
 *
 * @param {string} workspace folder of the workspace
 * @param {readonly string[]} projects folders of the packages, below the workspace
 * @param {string} target folder that gets a `node_modules`; it must exist
 * @param {readonly string[]} programPackages further packages, which a program in the folder needs
 * @throws {Error} if a package depends on one that is neither among the tarballs nor installed
 * @returns {Map<string, string[]>} the files of each tarball by the name of its package
 */
export function installTarballs(workspace, projects, target, programPackages) {
  const archives = join(target, "archives");
  mkdirSync(archives);
  const packed = JSON.parse(
    execFileSync(
      npm,
      [
        "pack",
        "--json",
        "--ignore-scripts",
        "--pack-destination",
        archives,
        ...projects.map((project) => `--workspace=${project}`),
      ],
      { cwd: workspace, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    ),
  );

  for (const { name, filename } of packed) {
    const folder = join(target, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    execFileSync("tar", ["-xzf", join(archives, filename), "-C", folder, "--strip-components=1"]);
  }

  const link = (name, from) => {
    const place = join(target, "node_modules", name);
    if (existsSync(place)) return;
    const folder = installedFolder(name, from);
    if (manifestOf(folder).name.startsWith("@eks-platform/")) throw new Error(`no tarball brings ${name}`);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(folder, place, "junction");
  };
  for (const project of projects) {
    const folder = join(workspace, project);
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) link(name, folder);
  }
  for (const name of programPackages) link(name, workspace);

  return new Map(packed.map(({ name, files }) => [name, files.map(({ path }) => path)]));
}
