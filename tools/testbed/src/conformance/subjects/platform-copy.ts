import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { workspaceFolder } from "../../counterparts/locations";

/** Where Node looks for the packages of the copy, before it comes to those of the kit. */
const modules = "node_modules";

/**
 * A copy of the built platform that resolves Pulumi's packages in the folder around it. It is made anew each time.
 *
 * @param folder in which a `node_modules` has Pulumi's packages
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

/** All of a package that is not its source. */
function copyPackage(from: string, to: string): void {
  const left = new Set(["src", modules]);
  cpSync(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
}

/** Links the packages that a package needs from others than Pulumi and us. */
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
