import type { ResourceRequest } from "../../model/provider-request";
import type { Value, ValueMap } from "../../model/values";
import { awsKindOf } from "./kind";
import type { Location } from "./location";
import { automaticName } from "./properties/automatic-names";
import { withDocumentTexts } from "./properties/documents";
import { mergeTags } from "./properties/tags";
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
