import type { ResourceResult, ResourceRequest } from "../../model/provider-request";
import type { Value, ValueMap } from "../../model/values";
import { isOptional, readShape } from "../sdk/shape";
import type { ValueGenerator } from "./value-generator";

/**
 * What a cloud gives back for a resource: its inputs, what rules of the cloud say, and for every other output that a
 * cloud always sets a value of its declared type.
 *
 * @param ruled outputs by rule
 * @param absent names of inputs that a cloud leaves empty where the program does
 */
export function withSimulatedOutputs(
  { urn, inputs, schema }: ResourceRequest,
  id: string,
  generator: ValueGenerator,
  ruled: ValueMap = {},
  absent?: RegExp,
): ResourceResult {
  const outputs: Record<string, Value> = { ...omitInternal(inputs), ...omitInternal(ruled) };
  const simulated = Object.keys(ruled).filter((name) => inputs[name] === undefined);
  for (const [name, type] of Object.entries(schema?.types ?? {})) {
    if (outputs[name] !== undefined || isOptional(type)) continue;
    if (absent?.test(name) && !schema?.outputOnly.includes(name)) continue;
    // A list that the program leaves out is empty: an element of it would be a setting that nobody made.
    const isLeftOut = schema?.optionalInputs.includes(name) === true && readShape(type).kind === "list";
    const value = isLeftOut ? [] : generator.valueOf(type, name, `${urn}.${name}`);
    if (value === undefined) continue;
    outputs[name] = value;
    simulated.push(name);
  }
  return { id, outputs, simulated: simulated.sort() };
}

/** Where bridged providers note which inputs they have filled in; they do not give it back. */
const defaultsKey = "__defaults";

/** Members that are there. What dynamic providers keep for themselves, their own code, comes back with the rest. */
function omitInternal(map: ValueMap): Record<string, Value> {
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries(map)) {
    if (value !== undefined && name !== defaultsKey) result[name] = value;
  }
  return result;
}
