import type { Registration } from "../../model/registration";
import { isSecret, makeSecret, type Value, type ValueMap } from "../../model/values";

/** Outputs are secret if the program says so, or if the input of the same name is. */
export function markSecretOutputs(resource: Registration): Registration {
  const { inputs, options } = resource;
  const fromInputs = Object.keys(inputs).filter((property) => isSecret(inputs[property]));
  return {
    ...resource,
    outputs: withSecrets(resource.outputs, [...options.additionalSecretOutputs, ...fromInputs]),
  };
}

/** Marks properties as secret, if they exist. */
export function withSecrets(outputs: ValueMap, properties: readonly string[]): ValueMap {
  const result: Record<string, Value | undefined> = { ...outputs };
  for (const property of properties) {
    const value = result[property];
    if (value !== undefined) result[property] = makeSecret(value);
  }
  return result;
}
