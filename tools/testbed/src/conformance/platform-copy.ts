import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { workspaceFolder } from "../counterparts/place";

/** Where Node looks for the packages of the copy, before it comes to those of the kit. */
const modules = "node_modules";

/**
 * A copy of the built platform that resolves Pulumi's packages in the folder around it. It is made anew each time.
 *
 * @param folder in which a `node_modules` has Pulumi's packages
 * @returns folder of the copied project
 */
export function platformIn(folder: string): string {
  const copy = join(folder, "platform");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(join(workspaceFolder, "Pulumi.yaml"), join(copy, "Pulumi.yaml"));
  const packages = join(workspaceFolder, "packages");
  const ours = readdirSync(packages).map((name) => join(packages, name));
  const stacks = join(workspaceFolder, "stacks");
  copyBuilt(stacks, join(copy, "stacks"));
  for (const each of ours) copyBuilt(each, join(copy, modules, manifestOf(each).name));
  for (const each of [stacks, ...ours]) linkOthers(each, copy);
  return copy;
}

/** All of a package that is not its source. */
function copyBuilt(from: string, to: string): void {
  const left = new Set(["src", modules]);
  cpSync(from, to, { recursive: true, filter: (path) => !left.has(basename(path)) });
}

/** Links the packages that a package needs from others than Pulumi and us. */
function linkOthers(folder: string, copy: string): void {
  const installed = createRequire(join(folder, "package.json"));
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
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

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
