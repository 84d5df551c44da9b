import { getText } from "./field";

/** The API server rejected a request. */
export class ApiError extends Error {
  /**
   * @param status HTTP status
   * @param body the response: a `Status` object, or a text
   */
  constructor(
    readonly status: number,
    body: unknown,
  ) {
    super(getText(body, "message") || (typeof body === "string" && body.trim()) || `HTTP status ${status}`);
  }
}

/** True if the object does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** True if the object exists already, or has changed in the meantime. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}
