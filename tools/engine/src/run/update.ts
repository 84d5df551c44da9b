import { PreviewError } from "../errors/preview-error";
import { omit } from "../model/omit";
import { runUntilEnded } from "../process/until-ended";
import { prepare } from "./preparation";
import type { PreviewRequest } from "./request";
import type { DestroyRequest, UpdateOutcome, UpdateRequest } from "./update-request";
import { resolvePoolSettings } from "./workers/pool-settings";
import { WorkerPool } from "./workers/worker-pool";

/**
 * Updates a stack in the simulated clouds, as `pulumi up` would in the real ones, and records its state. Each step is
 * recorded before it begins and when it has ended: a run that is interrupted loses nothing.
 *
 * @throws PreviewError if the user must mend something before anything can run, StateError among them
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
 * Deletes all that the recorded state of a stack has. The program does not run.
 *
 * @throws PreviewError if the user must mend something before anything can be done, StateError among them
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
