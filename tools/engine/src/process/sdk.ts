import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PreviewError } from "../errors/preview-error";
import { isOlder } from "../protocol/version-order";

/** The copy of `@pulumi/pulumi` that a program or a pack has installed. */
export interface Sdk {
  readonly version: string;
  readonly folder: string;
}

/** The oldest SDK that the engine was tested with: older ones lack messages that it reads. */
export const oldestSdk = "3.248.0";

/** The oldest SDK of a pack: its protocol has only grown since. */
export const oldestPackSdk = "3.0.0";

/**
 * Finds the SDK as Node would from a folder.
 *
 * @param whose the program or pack, as in a message to the user: for example `The program in /srv/app`
 * @param oldest the oldest supported version
 * @throws PreviewError if none is installed, or it is too old
 */
export function locateSdk(folder: string, whose: string, oldest = oldestSdk): Sdk {
  const resolver = createRequire(join(folder, "package.json"));
  let manifest: string;
  try {
    manifest = resolver.resolve("@pulumi/pulumi/package.json");
  } catch {
    throw new PreviewError(
      brokenManifest(folder) ?? `${whose} has no @pulumi/pulumi installed. ${installationHint(folder)}`,
    );
  }
  // Every installed package has a version.
  const { version } = resolver(manifest) as { version: string };
  if (isOlder(version, oldest)) {
    throw new PreviewError(
      `${whose} has @pulumi/pulumi ${version}, but the offline engine needs ${oldest} or later. ` +
        `Run "npm install @pulumi/pulumi@^3" in ${folder}.`,
    );
  }
  return { version, folder: dirname(manifest) };
}

/** Node finds nothing from a folder whose `package.json` it cannot read. */
function brokenManifest(folder: string): string | undefined {
  const root = closestWith(folder, ["package.json"]);
  if (root === undefined) return undefined;
  const file = join(root, "package.json");
  try {
    JSON.parse(readFileSync(file, "utf8"));
    return undefined;
  } catch {
    return `${file} is not valid JSON. Fix the file and try again.`;
  }
}

function installationHint(folder: string): string {
  const lockFiles = {
    "package-lock.json": "npm ci",
    "pnpm-lock.yaml": "pnpm install",
    "yarn.lock": "yarn install",
  };
  const root = closestWith(folder, [...Object.keys(lockFiles), "package.json"]);
  if (root === undefined) {
    return `There is no package.json in ${folder} either: run "npm init -y && npm install @pulumi/pulumi" there.`;
  }
  if (existsSync(join(root, "node_modules"))) return `Run "npm install @pulumi/pulumi" in ${folder}.`;
  const command =
    Object.entries(lockFiles).find(([file]) => existsSync(join(root, file)))?.[1] ?? "npm install";
  return `Its packages are not installed: run "${command}" in ${root}.`;
}

function closestWith(folder: string, files: readonly string[]): string | undefined {
  if (files.some((file) => existsSync(join(folder, file)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : closestWith(parent, files);
}
