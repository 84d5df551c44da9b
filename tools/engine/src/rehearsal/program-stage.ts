import { destroy, update } from "../run/update";
import type { UpdateRequest } from "../run/update-request";
import { memoryStore } from "../state/memory-store";
import type { Stage, StagedRun } from "./stage";

/** Rehearses by the program itself: each run starts it anew, as `pulumi up` does. */
export function programStage(request: Omit<UpdateRequest, "states" | "cloud" | "settings">): Stage {
  const asked = ({ before, through, settings }: StagedRun): UpdateRequest => ({
    ...request,
    states: () => memoryStore(before),
    cloud: (packageName, simulated) => through(simulated, packageName),
    ...(settings === undefined ? {} : { settings }),
  });
  return {
    up: (run) => update(asked(run)),
    destroy: (run) => destroy(asked(run)),
  };
}
