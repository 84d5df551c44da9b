import type { StatusName } from "../transport/status";

/** A request that cannot be served. Only the program gets the error: it may catch it and continue. */
export class RequestError extends Error {
  constructor(
    /** Name of the gRPC status code that the program gets. */
    readonly code: StatusName,
    message: string,
  ) {
    super(message);
  }
}

/** A failed step has ended the run; every caller that still waits gets this error. */
export class RunEndedError extends RequestError {
  constructor() {
    super("UNAVAILABLE", "resource monitor shut down");
  }
}

/** The message of an error, whatever was thrown. */
export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
