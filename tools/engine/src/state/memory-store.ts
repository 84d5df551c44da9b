import { emptySnapshot, type Snapshot } from "./snapshot";
import { StateError } from "./state-error";
import type { StateStore } from "./state-store";

/** Keeps one state in memory, for runs that no other process continues. */
export function memoryStore(initial: Snapshot = emptySnapshot): StateStore {
  let state = initial;
  let isTaken = false;
  return {
    read: () => state,
    begin: () => {
      if (isTaken)
        return Promise.reject(new StateError("The state is locked by another run of this process."));
      isTaken = true;
      return Promise.resolve({
        before: state,
        notes: [],
        append: () => undefined,
        close: (after) => {
          state = after ?? state;
          isTaken = false;
          return Promise.resolve();
        },
        abandon: () => {
          isTaken = false;
          return Promise.resolve();
        },
      });
    },
  };
}
