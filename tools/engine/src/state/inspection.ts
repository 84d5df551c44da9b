import { existsSync, readdirSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { fingerprint, keyCipher } from "./files/cipher";
import { findState } from "./files/file-store";
import { readKey } from "./files/key-file";
import { readLockOwner } from "./files/lock";
import { isAlive, type LockOwner } from "./files/lock-owner";
import { stateFilesOf, nameOfFile, type StateFiles } from "./files/state-location";
import { StateError } from "./state-error";

/** A summary of a recorded state. */
export interface InspectedState {
  /** Name of the folder that the states of its project are in. */
  readonly project: string;
  readonly stack: string;

  /** Number of resources; absent if the state is unusable. */
  readonly resources?: number;

  /** Why it is unusable. */
  readonly problem?: string;

  /** True if a run was interrupted; what it had done is part of the state. */
  readonly isUnfinished: boolean;

  /** The current lock; absent if there is none. */
  readonly lock?: InspectedLock;
}

/** A lock on a state. */
export interface InspectedLock {
  readonly file: string;

  /** `"unreadable"`: the lock does not name its owner. */
  readonly owner: LockOwner | "unreadable";

  /** False if the owner is a process of this machine that has ended. */
  readonly mayBeAlive: boolean;
}

const member = /^(.+)\.(?:json|journal|lock)$/;

/** Inspects every state in a folder, sorted by project and stack. Changes nothing. */
export function inspectStates(folder: string): readonly InspectedState[] {
  if (!existsSync(folder)) return [];
  const projects = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? namesOf([entry.name]) : [],
  );
  return projects.sort().flatMap((project) => {
    const { state } = stateFilesOf({ folder, project, stack: "any" });
    return stacksIn(dirname(state)).map((stack) => inspect(folder, project, stack));
  });
}

function stacksIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return namesOf([...new Set(files.flatMap(({ name }) => member.exec(name)?.[1] ?? []))]).sort();
}

/** The names behind files; other files are not ours. */
const namesOf = (files: readonly string[]) => files.flatMap((file) => nameOfFile(file) ?? []);

function inspect(folder: string, project: string, stack: string): InspectedState {
  const files = stateFilesOf({ folder, project, stack });
  return { project, stack, ...contentOf(files, project, stack), ...lockOf(files) };
}

function contentOf(
  files: StateFiles,
  project: string,
  stack: string,
): Pick<InspectedState, "resources" | "problem" | "isUnfinished"> {
  // Before the first state is written there may be only a lock.
  if (!existsSync(files.state) && !existsSync(files.journal)) return { resources: 0, isUnfinished: false };
  try {
    const key = readKey(files.key);
    // The version of a program's SDK does not matter for a recorded state.
    const identity = { project, stack, sdkVersion: "" };
    const { snapshot, isUnfinished } = findState(files, identity, keyCipher(key), fingerprint(key));
    return { resources: snapshot.resources.length, isUnfinished };
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    return { problem: error.message, isUnfinished: existsSync(files.journal) };
  }
}

function lockOf({ lock: file }: StateFiles): Pick<InspectedState, "lock"> {
  const owner = readLockOwner(file);
  if (owner === undefined) return {};
  return { lock: { file, owner, mayBeAlive: owner === "unreadable" || isAlive(owner, hostname()) } };
}
