import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { TemporaryFolder } from "../../run/temporary-folder.test.support";
import { StateError } from "../state-error";
import { acquireLock } from "./lock";
import { isAlive, type LockOwner, readProcessStart } from "./lock-owner";

/** Id of a process that has just ended. */
const deadPid = () => spawnSync(process.execPath, ["--version"]).pid;

const ownerWith = (members: Partial<LockOwner> = {}): LockOwner => ({
  pid: process.pid,
  started: readProcessStart(process.pid),
  since: "2026-01-01T00:00:00.000Z",
  host: hostname(),
  ...members,
});

describe("acquireLock", () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = new TemporaryFolder({}, "empty");
    file = join(folder.path, "dev.lock");
  });
  afterEach(() => folder.remove());

  it("writes its holder into the file, and removes the file on release", () => {
    const lock = acquireLock(file, "It");
    assert.deepEqual(JSON.parse(readFileSync(file, "utf8")).pid, process.pid);
    assert.equal(lock.inherited, undefined);
    lock.release();
    assert.ok(!existsSync(file));
  });

  it("refuses a second holder, and names the first", () => {
    acquireLock(file, 'The state of stack "dev"');
    assert.throws(
      () => acquireLock(file, 'The state of stack "dev"'),
      (error) =>
        error instanceof StateError &&
        error.message.includes(`The state of stack "dev" is locked by process ${process.pid}`) &&
        error.message.includes(`delete ${file}`),
    );
  });

  it("takes over the lock of a process that has ended, and names it", () => {
    const dead = ownerWith({ pid: deadPid(), started: "long ago" });
    writeFileSync(file, JSON.stringify(dead));
    const lock = acquireLock(file, "It");
    assert.deepEqual(lock.inherited, dead);
    assert.equal(JSON.parse(readFileSync(file, "utf8")).pid, process.pid);
  });

  it("is not fooled by another process with the id of the first", () => {
    writeFileSync(file, JSON.stringify(ownerWith({ started: "before the last boot" })));
    assert.equal(acquireLock(file, "It").inherited?.started, "before the last boot");
  });

  it("respects a holder on another machine, which cannot be checked", () => {
    writeFileSync(file, JSON.stringify(ownerWith({ pid: deadPid(), host: "elsewhere" })));
    assert.throws(() => acquireLock(file, "It"), /on elsewhere since/);
  });

  it("respects a lock that it cannot read", () => {
    writeFileSync(file, "{");
    assert.throws(() => acquireLock(file, "It"), /by somebody whom/);
  });
});

describe("isAlive", () => {
  it("holds for this process, and not for one that has ended", () => {
    assert.ok(isAlive(ownerWith(), hostname()));
    assert.ok(!isAlive(ownerWith({ pid: deadPid() }), hostname()));
  });
});
