import type { JournalEntry } from "./journal/journal-entry";
import type { Snapshot } from "./snapshot";

/** A stack, as those who keep its state need to know it. */
export interface StackIdentity {
  /** Project and stack as URNs have them. */
  readonly project: string;
  readonly stack: string;

  /** Version of Pulumi's SDK that the program runs on, for example `3.248.0`. */
  readonly sdkVersion: string;
}

/** Finds the store that keeps the state of a stack. */
export type StateStores = (stack: StackIdentity) => StateStore;

/** Where the state of one stack is kept. */
export interface StateStore {
  /**
   * What is recorded, with all that interrupted runs have done; an empty state if nothing is.
   *
   * @throws StateError if it cannot be used
   */
  read(): Snapshot;

  /**
   * Begins a run: nobody else can begin one until it is closed.
   *
   * @throws StateError if it cannot be used, or somebody else is at it; then nothing has been changed
   */
  begin(): Promise<StateSession>;
}

/** A run that changes a state. */
export interface StateSession {
  /** The state that the run has found. */
  readonly before: Snapshot;

  /** What the user must know about it, a sentence each. */
  readonly notes: readonly string[];

  /** Makes an entry safe. */
  append(entry: JournalEntry): Promise<void> | void;

  /**
   * Ends the run, and lets others begin.
   *
   * @param after the state as it is now; absent if nothing has changed
   */
  close(after: Snapshot | undefined): Promise<void>;

  /** Gives the run up, and lets others begin: the next one goes on from what is safe. */
  abandon(): Promise<void>;
}
