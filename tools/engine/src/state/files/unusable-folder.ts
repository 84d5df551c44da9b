import { StateError } from "../state-error";
import type { StateSession, StateStore } from "../state-store";

/**
 * A store that explains errors of the file system: the user can fix them.
 *
 * @param folder folder with all states
 */
export function withExplainedErrors(store: StateStore, folder: string): StateStore {
  return {
    read() {
      try {
        return store.read();
      } catch (error) {
        throw explained(error, folder);
      }
    },
    async begin(): Promise<StateSession> {
      const session = await later(store.begin(), folder);
      return { ...session, close: (after) => later(session.close(after), folder) };
    },
  };
}

async function later<T>(work: Promise<T>, folder: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw explained(error, folder);
  }
}

/** Errors of the file system have a number; all others pass unchanged. */
function explained(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("errno" in error)) return error;
  return new StateError(
    `States are recorded in ${folder}, which cannot be used: ${error.message}. ` +
      "Make it a folder in which this user may read and write, with room left.",
    { cause: error },
  );
}
