import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A provider package that a program may use. */
export interface RequiredPackage {
  readonly name: string;
  readonly version: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly pulumi?: { readonly resource?: boolean; readonly name?: string; readonly version?: string };
}

/**
 * Lists the provider packages installed for a program, nearest first: those with `pulumi.resource` in their `package.json`.
 * The engine takes its default versions from them.
 */
export function listRequiredPackages(programFolder: string): RequiredPackage[] {
  const found = new Map<string, RequiredPackage>();
  for (const folder of listAncestors(realpathSync(programFolder))) {
    for (const { name, version, pulumi } of readManifests(join(folder, "node_modules"))) {
      if (pulumi?.resource !== true) continue;
      const short = pulumi.name ?? name.split("/").at(-1) ?? name;
      if (!found.has(short))
        found.set(short, { name: short, version: `v${(pulumi.version ?? version).replace(/^v/, "")}` });
    }
  }
  return [...found.values()];
}

function listAncestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...listAncestors(parent)];
}

function readManifests(modules: string): Manifest[] {
  return (
    listPackages(modules)
      .map((name) => join(modules, name, "package.json"))
      .filter((file) => existsSync(file))
      // npm installs only packages whose manifest is such an object.
      .map((file) => JSON.parse(readFileSync(file, "utf8")) as Manifest)
  );
}

function listPackages(modules: string): string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules).flatMap((entry) =>
    entry.startsWith("@") ? readdirSync(join(modules, entry)).map((name) => join(entry, name)) : [entry],
  );
}
