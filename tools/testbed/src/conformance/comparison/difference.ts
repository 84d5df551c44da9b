import { isDeepStrictEqual } from "node:util";
import type { PolicyResult } from "@eks-platform/plan";
import { isList, isMap } from "../lifecycle/canonical-state";
import type { Json, JsonMap, Observation } from "../lifecycle/observation";

/** One difference between the engines. `undefined` means that the engine has no value. */
export interface Difference {
  /** URN of the resource; empty for a difference of the whole run. */
  readonly urn: string;

  /** What differs: a path in the state, `resource`, `policy RULE`, `warnings`, `exitCode` or `changeSummary.OP`. */
  readonly path: string;
  readonly embedded: Json | undefined;
  readonly real: Json | undefined;
}

/** Lists all differences between two canonical observations. */
export function compareObservations(embedded: Observation, real: Observation): readonly Difference[] {
  return [
    ...compareValues("", "exitCode", embedded.exitCode, real.exitCode),
    ...compareMembers("", "changeSummary", embedded.changeSummary, real.changeSummary),
    ...compareValues("", "warnings", embedded.warnings, real.warnings),
    ...compareResources(embedded.resources, real.resources),
    ...comparePolicies(embedded.policies, real.policies),
  ];
}

type Resources = Observation["resources"];

function compareResources(embedded: Resources, real: Resources): Difference[] {
  const urns = [...new Set([...embedded.keys(), ...real.keys()])].sort();
  return urns.flatMap((urn) => {
    const [embeddedState, realState] = [embedded.get(urn), real.get(urn)];
    if (embeddedState === undefined || realState === undefined) {
      return [
        {
          urn,
          path: "resource",
          embedded: describePresence(embeddedState),
          real: describePresence(realState),
        },
      ];
    }
    return compareMembers(urn, "", embeddedState, realState);
  });
}

const describePresence = (state: JsonMap | undefined) =>
  state === undefined ? undefined : (state["op"] ?? "present");

/** Compares policy results as a set: packs evaluate several resources at once. */
function comparePolicies(embedded: readonly PolicyResult[], real: readonly PolicyResult[]): Difference[] {
  const [embeddedResults, realResults] = [countResults(embedded), countResults(real)];
  const keys = [...new Set([...embeddedResults.keys(), ...realResults.keys()])].sort();
  return keys.flatMap((key) => {
    const [count, realCount] = [embeddedResults.get(key)?.count, realResults.get(key)?.count];
    const result = embeddedResults.get(key)?.result ?? realResults.get(key)?.result;
    if (count === realCount || result === undefined) return [];
    const { urn, rule } = result;
    const format = (times: number | undefined) =>
      times === undefined
        ? undefined
        : `${result.level} ${result.status}: ${formatResult(result)} (${times})`;
    return [{ urn, path: `policy ${rule}`, embedded: format(count), real: format(realCount) }];
  });
}

function countResults(results: readonly PolicyResult[]) {
  const counts = new Map<string, { result: PolicyResult; count: number }>();
  for (const result of results) {
    const { pack, rule, level, severity, status, urn } = result;
    const key = JSON.stringify([urn, pack, rule, level, severity, status, formatResult(result)]);
    counts.set(key, { result, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}

/** Joins path and message as the pack has written them. Where one ends and the other begins is an interpretation. */
const formatResult = ({ path, message, status }: PolicyResult) =>
  path === "" || status === "notEvaluated" ? message : `${path}: ${message}`;

function compareMembers(urn: string, path: string, embedded: JsonMap, real: JsonMap): Difference[] {
  const keys = [...new Set([...Object.keys(embedded), ...Object.keys(real)])].sort();
  return keys.flatMap((key) =>
    compareValues(urn, path === "" ? key : `${path}.${key}`, embedded[key], real[key]),
  );
}

function compareValues(
  urn: string,
  path: string,
  embedded: Json | undefined,
  real: Json | undefined,
): Difference[] {
  if (isDeepStrictEqual(embedded, real)) return [];
  if (embedded !== undefined && real !== undefined) {
    if (isMap(embedded) && isMap(real)) return compareMembers(urn, path, embedded, real);
    if (isList(embedded) && isList(real) && embedded.length === real.length) {
      return embedded.flatMap((element, index) =>
        compareValues(urn, `${path}[${index}]`, element, real[index]),
      );
    }
  }
  return [{ urn, path, embedded, real }];
}
