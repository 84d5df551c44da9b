import type { Registration } from "../model/registration";

/** Names of all properties that a resource has or could have: unset ones matter to rules too. */
export function propertyNames({ inputs, outputs, schema }: Registration): readonly string[] {
  const names = [inputs, outputs, schema?.types ?? {}].flatMap((map) => Object.keys(map));
  return [...new Set([...names, ...(schema?.optionalInputs ?? [])])].filter((name) => !name.startsWith("__"));
}
