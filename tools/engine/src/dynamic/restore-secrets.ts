import {
  containsSecret,
  isAsset,
  isMap,
  isReference,
  isSecret,
  makeSecret,
  type Value,
  type ValueMap,
} from "../model/values";

/** Marks values as secret if the input of the same name is, at every depth of plain maps. */
export function restoreSecrets(inputs: ValueMap, answered: ValueMap): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(answered)) {
    if (value === undefined) continue;
    const input = inputs[key];
    if (isPlainMap(value) && isPlainMap(input)) result[key] = restoreSecrets(input, value);
    else result[key] = containsSecret(input) ? makeSecret(value) : value;
  }
  return result;
}

const isPlainMap = (value: Value | undefined): value is ValueMap =>
  isMap(value) && !isSecret(value) && !isAsset(value) && !isReference(value);
