import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type AssetValue,
  isAsset,
  isMap,
  signatureKey,
  signatures,
  type Value,
  type ValueMap,
} from "./values";

/** Members by which the Node SDK marks its own objects; the engine's values do not have them. */
const sdkMarkers = new Set(["__pulumiAsset", "__pulumiArchive"]);

/**
 * Assets as the engine keeps them: without the SDK's own marker, texts and files with the hash of their content. An
 * archive has no hash, because Pulumi's is that of a tar stream of its own making; nor has an asset behind an address.
 *
 * @param folder where relative paths start
 * @throws if a file cannot be read
 * @see https://www.pulumi.com/docs/iac/concepts/assets-archives/
 */
export function hashAssets(map: ValueMap, folder: string): ValueMap {
  return mapAssets(map, (asset) => {
    const plain = withoutMarkers(asset);
    if (plain[signatureKey] !== signatures.asset || typeof plain["hash"] === "string") return plain;
    const content = contentOf(plain, folder);
    return content === undefined
      ? plain
      : { ...plain, hash: createHash("sha256").update(content).digest("hex") };
  });
}

function contentOf({ text, path }: ValueMap, folder: string): string | Buffer | undefined {
  if (typeof text === "string") return text;
  return typeof path === "string" ? readFileSync(resolve(folder, path)) : undefined;
}

/** An archive's own assets lose their markers too. */
function withoutMarkers(asset: AssetValue): ValueMap {
  const members = Object.entries(asset).filter(([key]) => !sdkMarkers.has(key));
  return mapAssets(Object.fromEntries(members), withoutMarkers);
}

/** Rewrites assets at every depth, but not those inside an archive. */
function mapAssets(map: ValueMap, change: (asset: AssetValue) => ValueMap): ValueMap {
  const visit = (value: Value): Value => {
    if (Array.isArray(value)) return value.map(visit);
    if (isAsset(value)) return change(value);
    return isMap(value) ? visitMembers(value) : value;
  };
  const visitMembers = (members: ValueMap): ValueMap => {
    const result: Record<string, Value> = {};
    for (const [key, member] of Object.entries(members))
      if (member !== undefined) result[key] = visit(member);
    return result;
  };
  return visitMembers(map);
}
