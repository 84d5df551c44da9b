import { downgrade, referencesToIds } from "../../protocol/conversions";
import { isAsset, isSecret, rewriteMembers, type Value, type ValueMap } from "../../protocol/values";
import { withoutInternals } from "../analyzer-messages";
import { guardUnknowns } from "./unknown-values";

/** What a rule sees of properties: plain values, secrets laid open, unknowns guarded. */
export function policyProperties(map: ValueMap): ValueMap {
  return guardUnknowns(rewriteMembers(referencesToIds(downgrade(withoutInternals(map))), laidOpen));
}

function laidOpen(value: Value): Value {
  if (isSecret(value)) return value.value;
  if (!isAsset(value)) return value;
  // Rules see an asset as an object with its `path`, `text`, `uri` or `assets`.
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => ["path", "text", "uri", "assets"].includes(key)),
  );
}
