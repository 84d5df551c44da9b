import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A copy of Pulumi's SDK that a program may load. */
export interface SdkCopy {
  readonly version: string;
  readonly folder: string;
}

const sdk = join("node_modules", "@pulumi", "pulumi");

/**
 * The copies of `@pulumi/pulumi` that a program and its packages resolve, nearest first. There should be only one, because
 * copies do not share the state of a run.
 */
export function sdkCopies(programFolder: string): readonly SdkCopy[] {
  const folders = ancestors(realpathSync(programFolder)).flatMap((folder) => [
    join(folder, sdk),
    ...packagesIn(join(folder, "node_modules")).map((inner) => join(inner, sdk)),
  ]);
  const found = folders
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => realpathSync(folder));
  return [...new Set(found)].map((folder) => ({ folder, version: versionOf(folder) }));
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

function packagesIn(modules: string): readonly string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules).flatMap((name) => {
    const folder = join(modules, name);
    return name.startsWith("@") ? readdirSync(folder).map((inner) => join(folder, inner)) : [folder];
  });
}

function versionOf(folder: string): string {
  // npm installs no package without a version.
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return version;
}
