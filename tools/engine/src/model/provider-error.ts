import type { ResourceResult } from "./provider-request";

/** A resource is there, but not as it was asked for. It is kept in the state, and changed by the next run. */
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
