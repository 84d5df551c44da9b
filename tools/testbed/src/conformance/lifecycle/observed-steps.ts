import { type Step, visibleSteps } from "@eks-platform/plan";
import { canonicalizeState } from "./canonical-state";
import type { Json, JsonMap } from "./observation";

/**
 * Observes steps by resource, in a form that both engines' steps have. A replacement is one step: in a preview only the
 * embedded engine reports its parts.
 *
 * @param redact replaces the texts of known secrets
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
  // Plans are JSON.
  const state = (last?.newState ?? last?.oldState ?? {}) as unknown as JsonMap;
  const detailed = steps.find(({ detailedDiff }) => detailedDiff !== null)?.detailedDiff;
  const observed = {
    stepProvider: steps.find(({ provider }) => provider !== undefined)?.provider ?? "",
    diffReasons: sortUnique(steps.flatMap(({ diffReasons = [] }) => diffReasons)),
    replaceReasons: sortUnique(steps.flatMap(({ replaceReasons = [] }) => replaceReasons)),
    // A map of kinds is JSON.
    detailedDiff: (detailed ?? {}) as unknown as Json,
  };
  return {
    op: joinOperations(steps.map(({ op }) => op)),
    ...canonicalizeState(observed, redact),
    ...canonicalizeState(state, redact),
  };
}

/** Joins the operations on one resource. */
export const joinOperations = (ops: readonly string[]): string => sortUnique(ops).join(" ");

const sortUnique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
