import { destroy, update } from "../run/update";
import type { UpdateOutcome, UpdateRequest } from "../run/update-request";
import { memoryStore } from "../state/memory-store";
import type { Stage, StagedOutcome, StagedRun } from "./stage";

/** Rehearses by the program itself: each run starts it anew, as `pulumi up` does. Progress is told by run. */
export function programStage(request: Omit<UpdateRequest, "states" | "cloud" | "settings">): Stage {
  const asked = ({ label, before, through, settings }: StagedRun): UpdateRequest => ({
    ...request,
    states: () => memoryStore(before),
    cloud: (packageName, simulated) => through(simulated, packageName),
    onProgress: (progress) => request.onProgress?.({ ...progress, environment: label }),
    ...(settings === undefined ? {} : { settings }),
  });
  return {
    up: async (run) => staged(await update(asked(run))),
    destroy: async (run) => staged(await destroy(asked(run))),
  };
}

function staged({ succeeded, plan, state }: UpdateOutcome): StagedOutcome {
  const { steps, diagnostics } = plan;
  return { succeeded, done: steps, diagnostics, plan: () => plan, state };
}
