import type { Rehearsal } from "./rehearsal";
import type { RehearsalRequest } from "./rehearsal-request";

/**
 * Rehearses a stack: up, up again, a change, destroy, with the simulated providers and in memory. Each run starts the
 * program.
 *
 * @throws PreviewError if the user must fix something before anything can run
 */
export async function rehearseStack(request: RehearsalRequest): Promise<Rehearsal> {
  // Loaded lazily: previews, which should start quickly, never rehearse.
  const { createProgramDriver } = await import("./program-driver.js");
  const { rehearse } = await import("./rehearse.js");
  const { faults, seed, change, ...asked } = request;
  const { replacing } = asked;
  return rehearse(createProgramDriver({ ...asked, policyPacks: [] }), {
    faults,
    seed,
    replacing,
    ...(change === undefined ? {} : { change }),
  });
}
