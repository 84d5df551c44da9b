import { existsSync, rmSync } from "node:fs";
import { JournalFile, readJournal } from "../journal/journal-file";
import { StateInProgress } from "../journal/state-in-progress";
import type { Snapshot } from "../snapshot";
import { StateError } from "../state-error";
import type { StackIdentity, StateSession, StateStore, StateStores } from "../state-store";
import { type Cipher, fingerprint, keyCipher } from "./cipher";
import { folderKey } from "./key-file";
import { acquireLock } from "./lock";
import type { LockOwner } from "./lock-owner";
import { readStateFile, type StoredState, writeStateFile } from "./state-file";
import { stateFilesOf, type StateFiles, type StateLocation } from "./state-location";
import { withExplainedErrors } from "./unusable-folder";

/** The cipher for secrets, and the fingerprint of its key. */
interface Encryption {
  readonly cipher: Cipher;
  readonly key: string;
}

/** A state with the journal after it. */
export interface FoundState {
  readonly stored: StoredState;
  readonly snapshot: Snapshot;

  /** True if a run was interrupted. */
  readonly isUnfinished: boolean;
}

/**
 * Keeps states in files: each is one file, which is replaced atomically at the end of a run, with the journal of a
 * running run beside it. A run that is killed at any moment loses nothing: its journal is read with the state.
 *
 * @param folder absolute path of the folder with all states
 * @param projectFolder name of the project's folder inside it; by default the name of the project
 */
export function fileStores(folder: string, projectFolder?: string): StateStores {
  return (identity) => {
    const { project, stack } = identity;
    return withExplainedErrors(
      fileStore({ folder, project: projectFolder ?? project, stack }, identity),
      folder,
    );
  };
}

function fileStore(location: StateLocation, identity: StackIdentity): StateStore {
  const files = stateFilesOf(location);
  const version = `v${identity.sdkVersion}`;
  const find = ({ cipher, key }: Encryption) => findState(files, identity, cipher, key);
  const encryption = (): Encryption => {
    const key = folderKey(files.key);
    return { cipher: keyCipher(key), key: fingerprint(key) };
  };

  return {
    read() {
      if (!existsSync(files.state) && !existsSync(files.journal))
        return { resources: [], pendingOperations: [] };
      return find(encryption()).snapshot;
    },
    async begin(): Promise<StateSession> {
      const lock = acquireLock(files.lock, `The state of stack "${location.stack}"`);
      try {
        const { cipher, key } = encryption();
        const { stored, snapshot, isUnfinished } = find({ cipher, key });
        const write = (state: Snapshot) =>
          writeStateFile(files.state, state, { cipher, key, version, includes: stored.digest });
        if (isUnfinished) write(snapshot);
        rmSync(files.journal, { force: true });
        const base = isUnfinished ? readStateFile(files.state, cipher, key) : stored;
        const journal = await JournalFile.create(files.journal, base.digest, cipher);
        return {
          before: base.snapshot,
          notes: notesOf(location.stack, lock.inherited, isUnfinished),
          append: (entry) => journal.append(entry),
          async abandon() {
            await journal.close();
            lock.release();
          },
          async close(after) {
            await journal.close();
            try {
              if (after !== undefined) {
                writeStateFile(files.state, after, { cipher, key, version, includes: base.digest });
              }
              rmSync(files.journal, { force: true });
            } finally {
              lock.release();
            }
          },
        };
      } catch (error) {
        lock.release();
        throw error;
      }
    },
  };
}

/**
 * Reads a recorded state, including the steps of an interrupted run. Changes nothing.
 *
 * @param key fingerprint of the cipher's key
 * @throws StateError if it is unusable
 */
export function findState(
  files: StateFiles,
  identity: StackIdentity,
  cipher: Cipher,
  key: string,
): FoundState {
  const stored = readStateFile(files.state, cipher, key);
  if (!existsSync(files.journal)) return { stored, snapshot: stored.snapshot, isUnfinished: false };
  const { base, entries } = readJournal(files.journal, cipher);
  // The state was written, and the journal not yet removed.
  const isIncluded = entries.length === 0 || (base === stored.includes && base !== stored.digest);
  if (isIncluded) return { stored, snapshot: stored.snapshot, isUnfinished: false };
  if (base !== stored.digest) throw new StateError(createStrayJournalError(files.journal, files.state));
  const underway = new StateInProgress(stored.snapshot, identity);
  for (const entry of entries) underway.apply(entry);
  return { stored, snapshot: underway.snapshot, isUnfinished: true };
}

function notesOf(stack: string, inherited: LockOwner | undefined, isUnfinished: boolean): readonly string[] {
  return [
    ...(inherited === undefined
      ? []
      : [
          `The state of stack "${stack}" was locked by process ${inherited.pid} since ${inherited.since}, ` +
            "which has ended without releasing it: the lock was taken over.",
        ]),
    ...(isUnfinished ? ["An earlier run was interrupted. What it had done is part of the state."] : []),
  ];
}

const createStrayJournalError = (journal: string, state: string) =>
  `${journal} holds what an interrupted run has done, but it does not go on from ${state}: one of the two was replaced. ` +
  "Put the right state back; or delete the journal, and that run is forgotten.";
