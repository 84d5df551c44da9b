import {
  containsSecret,
  containsUnknown,
  isMap,
  isOutput,
  type OutputValue,
  signatureKey,
  signatures,
  unknown,
  type Value,
  type ValueMap,
} from "../../model/values";
import { unwrap, outputDependencies } from "../../protocol/conversions";

/**
 * An input of a component or of a child, or nothing. Its dependencies, whether it is secret and whether it is known
 * travel with it, as output values at any depth: so a child depends on what its inputs came from, and a value from
 * something unknown is unknown as a whole.
 */
export type InputValue = Value | undefined;

/** A map of flows by name. */
export type InputValues = Readonly<Record<string, InputValue>>;

/**
 * Makes one value of others.
 *
 * @param change gets them laid open, and is not asked while one of them is unknown
 */
export function all(parts: InputValues, change: (opened: ValueMap) => InputValue): InputValue {
  const whole = omitUndefined(parts);
  const made = containsUnknown(whole) ? unknown : change(unwrapMap(whole));
  if (made === undefined || !hasMarkers(whole)) return made;
  return toOutput(made, outputDependencies(whole), containsSecret(whole));
}

/** Makes one value of another. */
export function apply(part: InputValue, change: (opened: Value) => InputValue): InputValue {
  return all({ part }, ({ part: opened }) => (opened === undefined ? undefined : change(opened)));
}

/** A member, however deep, of a flow; nothing if it is not there. */
export function getMember(input: InputValue, ...path: readonly (string | number)[]): InputValue {
  const [step, ...rest] = path;
  // What lies in a plain map or list carries only what is its own, not what its neighbours carry.
  if (step !== undefined && isPlainContainer(input)) return getMember(memberAt(input, step), ...rest);
  return apply(input, (opened) => path.reduce<InputValue>((value, step) => memberAt(value, step), opened));
}

/** A known value that depends on resources. An unknown one too, if it is the unknown marker. */
export function toOutput(value: Value, dependencies: Iterable<string>, isSecret = false): OutputValue {
  const inner = isOutput(value) ? value : undefined;
  const known = inner === undefined ? value : (inner.value ?? unknown);
  return {
    [signatureKey]: signatures.output,
    ...(known === unknown ? {} : { value: known }),
    ...(isSecret || inner?.secret === true ? { secret: true } : {}),
    dependencies: [...new Set([...(inner?.dependencies ?? []), ...dependencies])],
  };
}

/** True if a program would take the branch: what is still on its way always counts as given. */
export function isTruthyOrUnknown(value: InputValue): value is Value {
  return isOutput(value) || value === unknown || Boolean(value);
}

/** The first of several flows that is there. */
export function firstDefined(...values: readonly InputValue[]): InputValue {
  return values.find((value) => value !== undefined && value !== null);
}

/** Members that are there. */
export function omitUndefined(values: InputValues): ValueMap {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A plain value that decides what exists; programs give it as such. */
export function toPlain(value: InputValue): InputValue {
  return value === undefined ? undefined : unwrap(value);
}

/** A text laid open; empty if it is none. */
export const textOf = (value: InputValue): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** A list laid open; empty if it is none. */
export const listOf = (value: InputValue): readonly Value[] => (Array.isArray(value) ? value : []);

/** A map laid open; empty if it is none. */
export const mapOf = (value: InputValue): ValueMap => (isMap(value) ? value : {});

function unwrapMap(map: ValueMap): ValueMap {
  const opened = unwrap(map);
  return isMap(opened) ? opened : {};
}

/** True if a value is, or holds, more than a plain value. */
function hasMarkers(value: ValueMap): boolean {
  return (
    outputDependencies(value).size > 0 ||
    containsSecret(value) ||
    containsUnknown(value) ||
    containsOutput(value)
  );
}

function containsOutput(value: Value): boolean {
  if (isOutput(value)) return true;
  if (Array.isArray(value)) return value.some((element: Value) => containsOutput(element));
  return isMap(value) && Object.values(value).some((inner) => inner !== undefined && containsOutput(inner));
}

/** True for a map or a list that is no marker of a value with more to it. */
const isPlainContainer = (value: InputValue): value is ValueMap | readonly Value[] =>
  Array.isArray(value) || (isMap(value) && !(signatureKey in value));

function memberAt(value: InputValue, step: string | number): InputValue {
  if (value === unknown) return unknown;
  if (Array.isArray(value)) return listOf(value)[Number(step)];
  return isMap(value) ? value[step] : undefined;
}
