import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Registration } from "../model/registration";
import { isAsset, signatureKey, signatures, type ValueMap } from "../model/values";
import type { PropertyFinding } from "./finding";
import { leavesOf } from "./leaves";
import { formatPath } from "@eks-platform/plan";

/**
 * Finds files and archives of a resource that cannot be read. Pulumi stops at the first of them.
 *
 * @param folder working directory of the program, to which relative paths refer
 */
export function* findMissingFiles({ urn, inputs }: Registration, folder: string): Generator<PropertyFinding> {
  for (const { path, value } of leavesOf(inputs)) {
    if (!isAsset(value)) continue;
    const given = localPath(value);
    const problem = given === undefined ? undefined : problemWith(resolve(folder, given), isArchive(value));
    if (problem === undefined) continue;
    const message = `${formatPath(path)} is ${JSON.stringify(given)}, which ${problem}. Relative paths start in the folder of the program.`;
    yield { severity: "error", urn, message };
  }
}

const isArchive = (asset: ValueMap) => asset[signatureKey] === signatures.archive;

/** The path of a local asset; `undefined` for texts and remote assets. */
function localPath({ path, uri }: ValueMap): string | undefined {
  if (typeof path === "string") return path;
  return typeof uri === "string" && uri.startsWith("file://") ? fileURLToPath(uri) : undefined;
}

/** File names that Pulumi treats as archives. */
const archiveFile = /\.(jar|tar|tgz|tar\.gz|zip)$/;

function problemWith(file: string, archive: boolean): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return "is not there; build it first if it is built";
  if (!archive && stats.isDirectory()) return "is a folder; use a FileArchive for it";
  if (archive && stats.isFile() && !archiveFile.test(file)) return "is neither a folder nor an archive";
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return "may not be read";
  }
}
