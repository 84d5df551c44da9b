import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { archiveHash } from "./archive-hash";
import { isAsset, rewriteMembers, signatureKey, signatures, type ValueMap } from "./values";
import { without } from "./without";

/** Members by which the Node SDK knows its own objects; the engine's values do not have them. */
const sdkMarkers = ["__pulumiAsset", "__pulumiArchive"] as const;

/**
 * Assets and archives as the engine keeps them: with the hash of their content, and without the SDK's own marker. What
 * lies behind an address has no hash, as nothing is fetched. Neither has what cannot be read, so that a run finds all such
 * files and not only the first.
 *
 * @param folder where relative paths start
 * @see https://www.pulumi.com/docs/iac/concepts/assets-archives/
 */
export function hashAssets(map: ValueMap, folder: string): ValueMap {
  return rewriteMembers(map, (part) => {
    if (!isAsset(part)) return part;
    const asset: ValueMap = without(part, ...sdkMarkers);
    const hash = asset["hash"] ?? hashIfReadable(asset, folder);
    return hash === undefined ? asset : { ...asset, hash };
  });
}

function hashIfReadable(asset: ValueMap, folder: string): string | undefined {
  try {
    return hashOf(asset, folder);
  } catch (error) {
    // Errors of the file system carry a code; any other is a mistake of ours.
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function hashOf(asset: ValueMap, folder: string): string | undefined {
  if (asset[signatureKey] === signatures.archive) return archiveHash(asset, folder);
  const { text, path } = asset;
  if (typeof text === "string") return sha256(text);
  return typeof path === "string" ? sha256(readFileSync(resolve(folder, path))) : undefined;
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
