import { status, statusName } from "./status";

/** Why a request got no reply, in gRPC's terms and with its message. */
export class LineFailure extends Error {
  constructor(
    /** One of gRPC's status codes. */
    readonly code: number,

    /** The sentence that goes with it. */
    readonly details: string,
  ) {
    super(`${code} ${statusName(code) ?? "undefined"}: ${details}`);
  }

  /** A failure from what was thrown. */
  static of(error: unknown): LineFailure {
    if (error instanceof LineFailure) return error;
    return new LineFailure(status.UNKNOWN, error instanceof Error ? error.message : String(error));
  }
}

/** The other end is gone. */
export const unavailable = () => new LineFailure(status.UNAVAILABLE, "Connection dropped");
