import type { JournalEntry } from "./journal/journal-entry";
import type { Snapshot } from "./snapshot";

/** A stack, as far as state stores need to know it. */
export interface StackIdentity {
  /** Project and stack, as in URNs. */
  readonly project: string;
  readonly stack: string;

  /** Version of Pulumi's SDK that the program runs on, for example `3.248.0`. */
  readonly sdkVersion: string;
}

/** Finds the store that keeps the state of a stack. */
export type StateStores = (stack: StackIdentity) => StateStore;

/** The store of one stack's state. */
export interface StateStore {
  /**
   * Reads the state, with the changes of interrupted runs; an empty state if none is recorded.
   *
   * @throws StateError if it is unusable
   */
  read(): Snapshot;

  /**
   * Begins a run: no other run can begin until it is closed.
   *
   * @throws StateError if the state is unusable, or another run is in progress; then nothing has been changed
   */
  begin(): Promise<StateSession>;
}

/** A run that changes a state. */
export interface StateSession {
  /** The state that the run begins with. */
  readonly before: Snapshot;

  /** Notes for the user about it, a sentence each. */
  readonly notes: readonly string[];

  /** Makes an entry durable. */
  append(entry: JournalEntry): Promise<void> | void;

  /**
   * Ends the run, and lets others begin.
   *
   * @param after the resulting state; absent if nothing has changed
   */
  close(after: Snapshot | undefined): Promise<void>;

  /** Abandons the run, and lets others begin: the next one continues from the durable entries. */
  abandon(): Promise<void>;
}
