import type { Step } from "@eks-platform/plan";
import type { EngineEvent, StateEvent } from "../harness/event-log";

/**
 * Steps with what only their end tells: ids and outputs. The digest of `pulumi preview --json` is made before it, and of an
 * import it has the inputs that were not checked yet.
 */
export function addFinalStates(steps: readonly Step[], events: readonly EngineEvent[]): readonly Step[] {
  const last = new Map<string, StateEvent>();
  for (const { resOutputsEvent } of events) {
    const step = resOutputsEvent?.metadata;
    if (step?.new !== null && step?.new !== undefined) last.set(step.urn, step.new);
  }
  return steps.map((step) => {
    const state = last.get(step.urn);
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
