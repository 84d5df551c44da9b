import type { Engine } from "./cli-context";

/** An error that the user must fix. It is reported without a stack trace. */
export class UserError extends Error {}

/** Runs work of the engine. An error of the engine that the user must fix becomes a {@link UserError}. */
export async function withUserErrors<T>(
  { PreviewError }: Pick<Engine, "PreviewError">,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PreviewError ? new UserError(error.message) : error;
  }
}
