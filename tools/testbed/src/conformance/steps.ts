import { type Step, visibleSteps } from "@eks-platform/plan";
import { canonicalState } from "./canonical";
import type { Json, JsonMap } from "./observation";

/**
 * Steps by resource, in the one form that both engines' steps have. A replacement is one step: only the embedded engine
 * tells its parts in a preview.
 *
 * @param blind hides the texts of known secrets, wherever they stand
 */
export function observedSteps(
  steps: readonly Step[],
  blind?: (text: string) => string,
): ReadonlyMap<string, JsonMap> {
  const byUrn = new Map<string, Step[]>();
  for (const step of visibleSteps(steps)) byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  return new Map([...byUrn].map(([urn, own]) => [urn, observed(own, blind)] as const));
}

function observed(steps: readonly Step[], blind?: (text: string) => string): JsonMap {
  const last = steps.findLast(({ newState }) => newState !== undefined) ?? steps.at(-1);
  // What plans hold is JSON: they are read from files and written to them.
  const state = (last?.newState ?? last?.oldState ?? {}) as unknown as JsonMap;
  const detailed = steps.find(({ detailedDiff }) => detailedDiff !== null)?.detailedDiff;
  const told = {
    stepProvider: steps.find(({ provider }) => provider !== undefined)?.provider ?? "",
    diffReasons: unique(steps.flatMap(({ diffReasons = [] }) => diffReasons)),
    replaceReasons: unique(steps.flatMap(({ replaceReasons = [] }) => replaceReasons)),
    // A map of kinds is JSON.
    detailedDiff: (detailed ?? {}) as unknown as Json,
  };
  return {
    op: operations(steps.map(({ op }) => op)),
    ...canonicalState(told, blind),
    ...canonicalState(state, blind),
  };
}

/** The operations on one resource. */
export const operations = (ops: readonly string[]): string => unique(ops).join(" ");

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
