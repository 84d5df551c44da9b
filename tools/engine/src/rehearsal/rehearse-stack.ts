import { programStage } from "./program-stage";
import type { Rehearsal } from "./rehearsal";
import type { RehearsalRequest } from "./rehearsal-request";
import { rehearse } from "./rehearse";

/**
 * Rehearses a stack: up, up again, a change, destroy, in the simulated clouds and in memory. Each run starts the program.
 *
 * @throws PreviewError if the user must mend something before anything can run
 */
export function rehearseStack(request: RehearsalRequest): Promise<Rehearsal> {
  const { faults, seed, change, ...asked } = request;
  const { replacing } = asked;
  return rehearse(programStage({ ...asked, policyPacks: [] }), {
    faults,
    seed,
    replacing,
    ...(change === undefined ? {} : { change }),
  });
}
