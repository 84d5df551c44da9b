import type { Step } from "@eks-platform/plan";
import { type EngineEvent, readFinalSteps } from "../harness/event-log";

/**
 * Adds to steps what only their end reports: ids and outputs, and the checked inputs of an import.
 */
export function addFinalStates(steps: readonly Step[], events: readonly EngineEvent[]): readonly Step[] {
  const finalSteps = readFinalSteps(events);
  return steps.map((step) => {
    const state = finalSteps.get(step.urn)?.new;
    if (step.newState === undefined || state === undefined) return step;
    const { id, inputs, outputs } = state;
    const known = {
      ...(id === "" ? {} : { id }),
      ...(Object.keys(outputs).length === 0 ? {} : { outputs }),
      ...(step.op === "import" ? { inputs } : {}),
    };
    return { ...step, newState: { ...step.newState, ...known } };
  });
}
