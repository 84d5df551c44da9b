import { getText } from "./field";

/** What the API server said when it rejected a request. */
export class ApiError extends Error {
  /**
   * @param status HTTP status
   * @param body what the server answered: a `Status` object, or a text
   */
  constructor(
    readonly status: number,
    body: unknown,
  ) {
    super(getText(body, "message") || (typeof body === "string" && body.trim()) || `HTTP status ${status}`);
  }
}

/** True if the server said that the thing is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** True if the server said that the thing is there already, or was changed by another in the meantime. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}
