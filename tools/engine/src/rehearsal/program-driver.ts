import { destroy, update } from "../run/update";
import type { UpdateOutcome, UpdateRequest } from "../run/update-request";
import { memoryStore } from "../state/memory-store";
import type { DeploymentDriver, DeploymentOutcome, DeploymentRequest } from "./deployment-driver";

/** Rehearses with the program itself: each run starts it again, as `pulumi up` does. Progress is reported by run. */
export function createProgramDriver(
  request: Omit<UpdateRequest, "states" | "cloud" | "settings">,
): DeploymentDriver {
  const asked = ({ label, before, wrapProvider, settings }: DeploymentRequest): UpdateRequest => ({
    ...request,
    states: () => memoryStore(before),
    cloud: (packageName, simulated) => wrapProvider(simulated, packageName),
    onProgress: (progress) => request.onProgress?.({ ...progress, environment: label }),
    ...(settings === undefined ? {} : { settings }),
  });
  return {
    up: async (run) => toDeploymentOutcome(await update(asked(run))),
    destroy: async (run) => toDeploymentOutcome(await destroy(asked(run))),
  };
}

function toDeploymentOutcome({ succeeded, plan, state }: UpdateOutcome): DeploymentOutcome {
  const { steps, diagnostics } = plan;
  return { succeeded, executed: steps, diagnostics, plan: () => plan, state };
}
