import type { ResourceResult } from "./provider-request";

/** A resource exists, but is not complete. The state keeps it, and the next run updates it. */
export class ResourceInitError extends Error {
  /**
   * @param resource what there is of it
   * @param reasons what went wrong, a sentence each
   */
  constructor(
    readonly resource: ResourceResult,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("\n"));
  }
}

/** A call without an answer: only a look at the cloud tells whether it executed the operation. */
export class UnknownOutcomeError extends Error {}
