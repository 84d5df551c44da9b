import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";

/** Folder in which Node finds the packages of the copy, before those around it. */
const modules = "node_modules";

/**
 * Copies the built platform, so that it resolves Pulumi's packages in the folder around it. Replaces an earlier copy.
 *
 * @param folder whose `node_modules` has Pulumi's packages
 * @returns folder of the copied project
 */
export function copyPlatform(folder: string): string {
  const copy = join(folder, "platform");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(join(workspaceFolder, "Pulumi.yaml"), join(copy, "Pulumi.yaml"));
  const packages = join(workspaceFolder, "packages");
  const ours = readdirSync(packages).map((name) => join(packages, name));
  const stacks = join(workspaceFolder, "stacks");
  copyPackage(stacks, join(copy, "stacks"));
  for (const each of ours) copyPackage(each, join(copy, modules, readManifest(each).name));
  for (const each of [stacks, ...ours]) linkThirdPartyPackages(each, copy);
  return copy;
}

/** Copies a package without its source. */
function copyPackage(from: string, to: string): void {
  const left = new Set(["src", modules]);
  cpSync(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
}

/** Links the third-party packages of a package, except for those of Pulumi. */
function linkThirdPartyPackages(folder: string, copy: string): void {
  const installed = createRequire(join(folder, "package.json"));
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    const link = join(copy, modules, name);
    if (/^@(pulumi|eks-platform)\//.test(name) || existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(dirname(installed.resolve(`${name}/package.json`)), link);
  }
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
