import { PreviewError } from "../errors/preview-error";
import { omit } from "../model/omit";
import { runUntilEnded } from "../process/until-ended";
import { prepare } from "./preparation";
import type { PreviewRequest } from "./request";
import type { DestroyRequest, UpdateOutcome, UpdateRequest } from "./update-request";
import { resolvePoolSettings } from "./workers/pool-settings";
import { WorkerPool } from "./workers/worker-pool";

/**
 * Updates a stack with the simulated providers, as `pulumi up` would with the real ones, and records its state. The
 * journal records each step before it begins and when it has ended: an interrupted run loses nothing.
 *
 * @throws PreviewError if the user must fix something before anything can run, StateError included
 */
export async function update(request: UpdateRequest): Promise<UpdateOutcome> {
  const { stack } = request;
  const asked: PreviewRequest = { ...omit(request, "stack", "states"), stacks: [stack], mode: "known" };
  const preparation = prepare(asked);
  const [environment] = preparation.environments;
  if (environment === undefined) throw new PreviewError(`There is no stack "${stack}".`);
  return runUntilEnded(request.signal, async (signal) => {
    const settings = resolvePoolSettings(asked, preparation, signal, false);
    const pool = new WorkerPool(settings, environment.stack, "official");
    try {
      const { updateStack } = await import("./update-stack.js");
      return await updateStack(environment, settings, pool, request);
    } finally {
      pool.stop();
    }
  });
}

/**
 * Deletes all resources of a stack's recorded state. The program does not run.
 *
 * @throws PreviewError if the user must fix something before anything can run, StateError included
 */
export async function destroy(request: DestroyRequest): Promise<UpdateOutcome> {
  const { stack } = request;
  const asked: PreviewRequest = {
    ...omit(request, "stack", "states"),
    stacks: [stack],
    policyPacks: [],
    mode: "known",
  };
  const preparation = prepare(asked);
  const [environment] = preparation.environments;
  if (environment === undefined) throw new PreviewError(`There is no stack "${stack}".`);
  return runUntilEnded(request.signal, async (signal) => {
    const settings = resolvePoolSettings(asked, preparation, signal, false);
    const { destroyStack } = await import("./update-stack.js");
    return destroyStack(environment, settings, request);
  });
}
