import { status, statusName } from "./status";

/** Why a request got no reply, in gRPC's terms and with its message. */
export class RpcError extends Error {
  constructor(
    /** One of gRPC's status codes. */
    readonly code: number,

    /** The sentence that goes with it. */
    readonly details: string,
  ) {
    super(`${code} ${statusName(code) ?? "undefined"}: ${details}`);
  }

  /** A failure from what was thrown. */
  static from(error: unknown): RpcError {
    if (error instanceof RpcError) return error;
    return new RpcError(status.UNKNOWN, error instanceof Error ? error.message : String(error));
  }
}

/** The other end is gone. */
export const createUnavailableError = () => new RpcError(status.UNAVAILABLE, "Connection dropped");
