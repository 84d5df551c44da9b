import {
  isAsset,
  isMap,
  isSecret,
  mapMembers,
  signatureKey,
  signatures,
  type Value,
  type ValueMap,
} from "../../model/values";
import { toPlainValues, replaceReferencesWithIds } from "../../protocol/conversions";
import { withoutInternals } from "../analyzer-messages";
import { guardUnknowns } from "./unknown-values";

/** Properties as a rule sees them: plain values, secrets unwrapped, unknowns guarded. */
export function policyProperties(map: ValueMap): Record<string, unknown> {
  return guardUnknowns(
    sortedByKey(mapMembers(replaceReferencesWithIds(toPlainValues(withoutInternals(map))), unwrapValue)),
  );
}

function unwrapValue(value: Value): Value {
  if (isSecret(value)) return value.value;
  if (!isAsset(value)) return isMap(value) ? sortedByKey(value) : value;
  const content = ["path", "text", "uri", "assets"].find(
    (key) => value[key] !== undefined && value[key] !== "",
  );
  if (content === undefined) return {};
  const kind = value[signatureKey] === signatures.asset ? "__pulumiAsset" : "__pulumiArchive";
  // Rules get the SDK's own objects, whose content is a promise. Such an object is not a value, but nothing here
  // reads it again.
  return { [kind]: true, [content]: Promise.resolve(value[content]) as unknown as Value };
}

/** In the order of maps in Pulumi's protocol: a rule that iterates over properties reports in that order. */
export function sortedByKey<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
