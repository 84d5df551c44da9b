import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { omit } from "../model/omit";
import { isAsset, mapMembers, signatureKey, signatures, type ValueMap } from "../model/values";
import { hashArchive } from "./archive-hash";
import type { RemoteFiles } from "./remote-files";

/** Members by which the Node SDK knows its own objects; the engine's values do not have them. */
const sdkMarkers = ["__pulumiAsset", "__pulumiArchive"] as const;

/**
 * Assets and archives as the engine keeps them: with the hash of their content, and without the SDK's own marker. What
 * lies behind an address is not fetched: without a copy of it there is no hash. Neither has what cannot be read, so that a
 * run finds all such files and not only the first.
 *
 * @param folder where relative paths start
 * @param remote copies of what lies behind addresses
 * @see https://www.pulumi.com/docs/iac/concepts/assets-archives/
 */
export function hashAssets(map: ValueMap, folder: string, remote: RemoteFiles = () => undefined): ValueMap {
  return mapMembers(map, (part) => {
    if (!isAsset(part)) return part;
    const asset: ValueMap = omit(part, ...sdkMarkers);
    const hash = asset["hash"] ?? hashIfReadable(asset, folder, remote);
    return hash === undefined ? asset : { ...asset, hash };
  });
}

function hashIfReadable(asset: ValueMap, folder: string, remote: RemoteFiles): string | undefined {
  try {
    return hashOf(asset, folder, remote);
  } catch (error) {
    // Errors of the file system carry a code; any other is a mistake of ours.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function hashOf(asset: ValueMap, folder: string, remote: RemoteFiles): string | undefined {
  if (asset[signatureKey] === signatures.archive) return hashArchive(asset, folder, remote);
  const { text, path, uri } = asset;
  if (typeof text === "string") return sha256(text);
  if (typeof path === "string") return sha256(readFileSync(resolve(folder, path)));
  const copy = typeof uri === "string" ? remote(uri) : undefined;
  return copy === undefined ? undefined : sha256(readFileSync(copy));
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
