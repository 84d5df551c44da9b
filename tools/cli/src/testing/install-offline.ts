import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from "node:fs";
import { join } from "node:path";

/** The parts of a `package.json` that say what a package needs. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * Gives a project a `node_modules` of its own, as `npm install` would lay it out: what its `package.json` names, what that
 * needs, and nothing else. Packages are linked file by file out of an installation, for which there need be no network.
 *
 * @param installed `node_modules` that the packages come from
 */
export function installOffline(project: string, installed: string): void {
  const packages = join(project, "node_modules");
  const install = (name: string, wanted: string) => {
    const to = join(packages, name);
    if (existsSync(to)) return;
    const local = /^file:(.*)$/.exec(wanted)?.[1];
    const from = local === undefined ? realpathSync(join(installed, name)) : join(project, local);
    linkTree(from, to);
    for (const [needed, version] of Object.entries(readManifest(from).dependencies ?? {})) {
      // Another version than the usual one lies inside of the package, and has come along.
      if (!existsSync(join(from, "node_modules", needed))) install(needed, version);
    }
  };
  const { dependencies = {}, devDependencies = {} } = readManifest(project);
  for (const [name, wanted] of Object.entries({ ...dependencies, ...devDependencies })) install(name, wanted);
}

const readManifest = (folder: string): Manifest =>
  // A package that npm has installed has a manifest of this form, and so have our own projects.
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // The temporary folder may lie on another disk.
    copyFileSync(source, target);
  }
}
