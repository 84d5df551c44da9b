import type { Registration } from "../../model/registration";
import { unknown, type Value, type ValueMap } from "../../model/values";

/** Inputs that bridged providers keep for themselves and never return. */
const bridgeDefaults = "__defaults";

/**
 * Inputs, and unknowns for outputs that only the cloud sets: what providers answer in a preview of a new resource.
 */
export function previewOutputs({ inputs, schema }: Pick<Registration, "inputs" | "schema">): ValueMap {
  const outputs: Record<string, Value | undefined> = { ...inputs };
  delete outputs[bridgeDefaults];
  for (const property of schema?.outputOnly ?? []) outputs[property] ??= unknown;
  return outputs;
}
