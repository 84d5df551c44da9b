import { type Step, visibleSteps } from "@eks-platform/plan";
import { canonicalizeState } from "./canonical-state";
import type { Json, JsonMap } from "./observation";

/**
 * Steps by resource, in the one form that both engines' steps have. A replacement is one step: only the embedded engine
 * tells its parts in a preview.
 *
 * @param redact hides the texts of known secrets, wherever they stand
 */
export function observeSteps(
  steps: readonly Step[],
  redact?: (text: string) => string,
): ReadonlyMap<string, JsonMap> {
  const byUrn = new Map<string, Step[]>();
  for (const step of visibleSteps(steps)) byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  return new Map([...byUrn].map(([urn, own]) => [urn, mergeSteps(own, redact)] as const));
}

function mergeSteps(steps: readonly Step[], redact?: (text: string) => string): JsonMap {
  const last = steps.findLast(({ newState }) => newState !== undefined) ?? steps.at(-1);
  // What plans hold is JSON: they are read from files and written to them.
  const state = (last?.newState ?? last?.oldState ?? {}) as unknown as JsonMap;
  const detailed = steps.find(({ detailedDiff }) => detailedDiff !== null)?.detailedDiff;
  const told = {
    stepProvider: steps.find(({ provider }) => provider !== undefined)?.provider ?? "",
    diffReasons: sortUnique(steps.flatMap(({ diffReasons = [] }) => diffReasons)),
    replaceReasons: sortUnique(steps.flatMap(({ replaceReasons = [] }) => replaceReasons)),
    // A map of kinds is JSON.
    detailedDiff: (detailed ?? {}) as unknown as Json,
  };
  return {
    op: joinOperations(steps.map(({ op }) => op)),
    ...canonicalizeState(told, redact),
    ...canonicalizeState(state, redact),
  };
}

/** The operations on one resource. */
export const joinOperations = (ops: readonly string[]): string => sortUnique(ops).join(" ");

const sortUnique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
