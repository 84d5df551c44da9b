import type { StatusName } from "../transport/status";

/** A request that cannot be served. Only the program is told: it may catch the error and go on. */
export class RequestError extends Error {
  constructor(
    /** Name of the gRPC status code that the program gets. */
    readonly code: StatusName,
    message: string,
  ) {
    super(message);
  }
}

/** The run has been ended by a failed step; whoever still waits for an answer gets this. */
export class RunEndedError extends RequestError {
  constructor() {
    super("UNAVAILABLE", "resource monitor shut down");
  }
}

/** The sentence of an error, whatever was thrown. */
export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
