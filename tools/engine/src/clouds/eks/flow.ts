import { open, outputDependencies } from "../../protocol/conversions";
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
} from "../../protocol/values";

/**
 * A value on its way through a component, or nothing. What it depends on, whether it is secret and whether it is known
 * travel with it, as output values at any depth: so a child depends on what its inputs were made of, and what is made of
 * something unknown is unknown as a whole.
 */
export type Flow = Value | undefined;

/** A map of flows by name. */
export type Flows = Readonly<Record<string, Flow>>;

/**
 * Makes one value of others.
 *
 * @param change gets them laid open, and is not asked while one of them is unknown
 */
export function all(parts: Flows, change: (opened: ValueMap) => Flow): Flow {
  const whole = present(parts);
  const made = containsUnknown(whole) ? unknown : change(openedMap(whole));
  if (made === undefined || !carries(whole)) return made;
  return lift(made, outputDependencies(whole), containsSecret(whole));
}

/** Makes one value of another. */
export function apply(part: Flow, change: (opened: Value) => Flow): Flow {
  return all({ part }, ({ part: opened }) => (opened === undefined ? undefined : change(opened)));
}

/** A member, however deep, of a flow; nothing if it is not there. */
export function member(flow: Flow, ...path: readonly (string | number)[]): Flow {
  const [step, ...rest] = path;
  // What lies in a plain map or list carries only what is its own, not what its neighbours carry.
  if (step !== undefined && isPlainContainer(flow)) return member(stepInto(flow, step), ...rest);
  return apply(flow, (opened) => path.reduce<Flow>((value, step) => stepInto(value, step), opened));
}

/** A known value that depends on resources. An unknown one too, if it is the unknown marker. */
export function lift(value: Value, dependencies: Iterable<string>, isSecret = false): OutputValue {
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
export function isGiven(flow: Flow): flow is Value {
  return isOutput(flow) || flow === unknown || Boolean(flow);
}

/** The first of several flows that is there. */
export function firstOf(...flows: readonly Flow[]): Flow {
  return flows.find((flow) => flow !== undefined && flow !== null);
}

/** Members that are there. */
export function present(flows: Flows): ValueMap {
  return Object.fromEntries(Object.entries(flows).filter(([, value]) => value !== undefined));
}

/** A plain value that decides what exists; programs give it as such. */
export function plain(flow: Flow): Flow {
  return flow === undefined ? undefined : open(flow);
}

/** A text laid open; empty if it is none. */
export const textOf = (value: Flow): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

/** A list laid open; empty if it is none. */
export const listOf = (value: Flow): readonly Value[] => (Array.isArray(value) ? value : []);

/** A map laid open; empty if it is none. */
export const mapOf = (value: Flow): ValueMap => (isMap(value) ? value : {});

function openedMap(map: ValueMap): ValueMap {
  const opened = open(map);
  return isMap(opened) ? opened : {};
}

/** True if a value is, or holds, more than a plain value. */
function carries(value: ValueMap): boolean {
  return (
    outputDependencies(value).size > 0 ||
    containsSecret(value) ||
    containsUnknown(value) ||
    holdsOutput(value)
  );
}

function holdsOutput(value: Value): boolean {
  if (isOutput(value)) return true;
  if (Array.isArray(value)) return value.some((element: Value) => holdsOutput(element));
  return isMap(value) && Object.values(value).some((inner) => inner !== undefined && holdsOutput(inner));
}

/** True for a map or a list that is no marker of a value with more to it. */
const isPlainContainer = (flow: Flow): flow is ValueMap | readonly Value[] =>
  Array.isArray(flow) || (isMap(flow) && !(signatureKey in flow));

function stepInto(value: Flow, step: string | number): Flow {
  if (value === unknown) return unknown;
  if (Array.isArray(value)) return listOf(value)[Number(step)];
  return isMap(value) ? value[step] : undefined;
}
