import { status, statusName } from "./status";

/** A failed request, with gRPC's status code and message. */
export class RpcError extends Error {
  constructor(
    /** One of gRPC's status codes. */
    readonly code: number,

    /** The message that goes with it. */
    readonly details: string,
  ) {
    super(`${code} ${statusName(code) ?? "undefined"}: ${details}`);
  }

  /** Converts a thrown value. */
  static from(error: unknown): RpcError {
    if (error instanceof RpcError) return error;
    return new RpcError(status.UNKNOWN, error instanceof Error ? error.message : String(error));
  }
}

/** The other end is gone. */
export const createUnavailableError = () => new RpcError(status.UNAVAILABLE, "Connection dropped");
