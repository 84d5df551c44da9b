import type { Value, ValueMap } from "../../protocol/values";
import type { ResourceRequest } from "../provider";
import { automaticName } from "./automatic-names";
import { withDocumentTexts } from "./documents";
import { awsKindOf } from "./kind";
import type { Location } from "./location";
import { mergeTags } from "./tags";
import { knownTypes } from "./types/known-types";

/**
 * Inputs as the provider sees them: with all tags and the region, the defaults of the type, an automatic name, and
 * documents as text. Those that it set by itself are listed under `__defaults`, as the provider does.
 */
export function checkAwsInputs(request: ResourceRequest, location: Location): ValueMap {
  const { type, inputs, schema, provider } = request;
  if (type.startsWith("pulumi:providers:")) return inputs;
  const kind = awsKindOf(type);

  const result: Record<string, Value | undefined> = { ...withDocumentTexts(kind, inputs) };
  if (schema?.types.tagsAll !== undefined) result.tagsAll = mergeTags(inputs.tags, provider);
  if (schema?.optionalInputs.includes("region")) result.region ??= location.region;

  const defaults = { ...knownTypes[kind]?.defaults, ...automaticName(request, kind) };
  const set = Object.keys(defaults).filter((name) => inputs[name] === undefined);
  for (const name of set) result[name] = defaults[name];
  return { ...result, __defaults: set.sort() };
}
