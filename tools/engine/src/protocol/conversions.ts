import {
  contains,
  isOutput,
  isReference,
  isSecret,
  type OutputValue,
  mapValue,
  mapMembers,
  type SecretValue,
  makeSecret,
  signatureKey,
  signatures,
  unknown,
  type Value,
  type ValueMap,
} from "../model/values";

const output = { [signatureKey]: signatures.output } as const;

/** What is inside a marker. Null is a value too; only nothing at all is unknown. */
const valueOf = ({ value }: SecretValue | OutputValue): Value => (value === undefined ? unknown : value);

/** Output values become secrets, unknowns or plain values: what custom resources and local components get. */
export function toPlainValues(map: ValueMap): ValueMap {
  return mapMembers(map, (part) => {
    if (!isOutput(part)) return part;
    const value = valueOf(part);
    return part.secret === true ? makeSecret(value) : value;
  });
}

/**
 * Unknowns and secrets, at every depth, become output values: what the engine does when it reads a registration. Only
 * the id of a reference, which cannot be an output value, is empty if it is unknown.
 */
export function toOutputValues(map: ValueMap): ValueMap {
  return mapMembers(map, (part) => {
    if (part === unknown) return output;
    if (isReference(part)) return isOutput(part["id"]) ? { ...part, id: "" } : part;
    if (!isSecret(part)) return part;
    return isOutput(part.value)
      ? { ...part.value, secret: true }
      : { ...output, secret: true, value: part.value };
  });
}

/**
 * Attaches the dependencies of top-level properties to them, as output values: what transforms and `Construct` get.
 *
 * @param dependencies URNs by property
 */
export function attachDependencies(
  map: ValueMap,
  dependencies: ReadonlyMap<string, ReadonlySet<string>>,
): ValueMap {
  const result: Record<string, Value> = {};
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue;
    const wanted = dependencies.get(key) ?? new Set<string>();
    const known = outputDependencies(value);
    const complete = [...wanted].every((urn) => known.has(urn));
    result[key] = complete ? value : withDependencies(value, wanted);
  }
  return result;
}

function withDependencies(value: Value, urns: ReadonlySet<string>): OutputValue {
  const lifted: OutputValue = isOutput(value) ? value : { ...output, value };
  return { ...lifted, dependencies: [...new Set([...(lifted.dependencies ?? []), ...urns])] };
}

/** URNs that the output values inside a value depend on. */
export function outputDependencies(value: Value | undefined): Set<string> {
  const urns = new Set<string>();
  contains(value, (part) => {
    if (isOutput(part)) for (const urn of part.dependencies ?? []) urns.add(urn);
    return false;
  });
  return urns;
}

/** References become ids (URNs for components), for receivers that keep no references: policies. */
export function replaceReferencesWithIds(map: ValueMap): ValueMap {
  return mapMembers(map, (part) => {
    if (!isReference(part)) return part;
    return part.id === "" ? unknown : (part.id ?? part.urn);
  });
}

/**
 * The value without its markers: secrets and outputs are unwrapped. For the rules of providers, never for printing.
 */
export function unwrap(value: Value): Value {
  return mapValue(value, (part) => (isSecret(part) || isOutput(part) ? valueOf(part) : part));
}

/** What may be shown of a value: every secret is `[secret]`. */
export function redactSecrets(value: Value): Value {
  return mapValue(value, (part) =>
    isSecret(part) || (isOutput(part) && part.secret === true) ? "[secret]" : part,
  );
}
