import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { StateError } from "../state-error";
import { ownerOnly } from "./durable-file";
import { isAlive, type LockOwner, readProcessStart } from "./lock-owner";

/** A lock that this process holds. */
export interface Lock {
  /** The earlier holder, if it died; absent if the lock was free. */
  readonly inherited?: LockOwner;
  release(): void;
}

/** How often a lock that changes while we read it is read again. */
const attempts = 5;

/**
 * Acquires a lock. The lock of a process that has ended is taken over.
 *
 * @throws StateError if a process that may be running holds it
 */
export function acquireLock(file: string, subject: string): Lock {
  const own: LockOwner = {
    pid: process.pid,
    started: readProcessStart(process.pid),
    since: new Date().toISOString(),
    host: hostname(),
  };
  mkdirSync(dirname(file), { recursive: true });
  let inherited: LockOwner | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (create(file, own)) {
      const release = () => rmSync(file, { force: true });
      return inherited === undefined ? { release } : { inherited, release };
    }
    const owner = readLockOwner(file);
    // Released in the meantime.
    if (owner === undefined) continue;
    if (owner === "unreadable" || isAlive(owner, own.host))
      throw new StateError(refusal(file, subject, owner));
    if (remove(file, owner)) inherited = owner;
  }
  throw new StateError(refusal(file, subject, "unreadable"));
}

/** Creates the file with its whole content, unless it exists. */
function create(file: string, owner: LockOwner): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: ownerOnly });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a dead process. If another process has taken it over in the meantime, it is put back. */
function remove(file: string, dead: LockOwner): boolean {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const owner = readLockOwner(aside);
  const isTheirs = owner !== undefined && JSON.stringify(owner) === JSON.stringify(dead);
  if (!isTheirs) putBack(aside, file);
  rmSync(aside, { force: true });
  return isTheirs;
}

function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch {
    // A third process was quicker, and holds it now.
  }
}

/** Reads who holds a lock; `undefined` if there is none. */
export function readLockOwner(file: string): LockOwner | "unreadable" | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) ? owner : "unreadable";
  } catch {
    return "unreadable";
  }
}

function isOwner(value: unknown): value is LockOwner {
  if (typeof value !== "object" || value === null) return false;
  const { pid, started, since, host } = value as Partial<Record<keyof LockOwner, unknown>>;
  return typeof pid === "number" && [started, since, host].every((text) => typeof text === "string");
}

function refusal(file: string, subject: string, owner: LockOwner | "unreadable"): string {
  const holder =
    owner === "unreadable"
      ? `by somebody whom ${file} does not name`
      : `by process ${owner.pid} on ${owner.host} since ${owner.since}`;
  return (
    `${subject} is locked ${holder}: only one run at a time may change it. ` +
    `Wait for the other run to end. If there is none, delete ${file}.`
  );
}
