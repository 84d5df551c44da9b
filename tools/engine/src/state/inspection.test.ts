import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { toRecordedResource } from "../model/registration";
import { provider, registrationOf } from "../monitor/registration/registration.test.support";
import { TemporaryFolder } from "../run/temporary-folder.test.support";
import { fileStores } from "./files/file-store";
import { readProcessStart } from "./files/lock-owner";
import { inspectStates } from "./inspection";

const own = toRecordedResource(registrationOf(provider("own"), { id: "own-id" }));

describe("inspectStates", () => {
  let folder: TemporaryFolder;
  const states = () => join(folder.path, ".platform");
  const file = (name: string) => join(states(), "proj", name);
  beforeEach(() => (folder = new TemporaryFolder({}, "empty")));
  afterEach(() => folder.remove());

  async function record(stack: string): Promise<void> {
    const session = await fileStores(states())({ project: "proj", stack, sdkVersion: "3.248.0" }).begin();
    await session.close({ resources: [own], pendingOperations: [] });
  }
  const lock = (stack: string, facts: object = {}) => {
    const owner = {
      pid: process.pid,
      started: readProcessStart(process.pid),
      since: "noon",
      host: hostname(),
      ...facts,
    };
    mkdirSync(join(states(), "proj"), { recursive: true });
    writeFileSync(file(`${stack}.lock`), JSON.stringify(owner));
  };

  it("finds nothing where nothing is recorded", () => {
    assert.deepEqual(inspectStates(states()), []);
  });

  it("counts the resources of each valid state", async () => {
    await record("prod");
    await record("dev");
    assert.deepEqual(inspectStates(states()), [
      { project: "proj", stack: "dev", resources: 1, isUnfinished: false },
      { project: "proj", stack: "prod", resources: 1, isUnfinished: false },
    ]);
  });

  it("reports why a damaged state is unusable", async () => {
    await record("dev");
    writeFileSync(file("dev.json"), "{");
    const [state] = inspectStates(states());
    assert.equal(state?.resources, undefined);
    assert.match(state?.problem ?? "", /dev\.json cannot be used: .*\n {2}- it is no JSON/);
  });

  it("reports a missing key, and creates none", async () => {
    await record("dev");
    rmSync(join(states(), "key"));
    assert.match(inspectStates(states())[0]?.problem ?? "", /key is no key/);
    assert.ok(!readdirSync(states()).includes("key"));
  });

  it("changes nothing", async () => {
    await record("dev");
    lock("dev");
    const names = ["proj/dev.json", "proj/dev.lock", "key"];
    const times = () => names.map((name) => statSync(join(states(), name)).ctimeMs);
    const before = times();
    inspectStates(states());
    assert.deepEqual(times(), before);
  });

  it("distinguishes the lock of a living process from that of one that has ended", () => {
    lock("dev");
    lock("prod", { started: "long ago" });
    const [living, dead] = inspectStates(states());
    assert.deepEqual([living?.lock?.mayBeAlive, dead?.lock?.mayBeAlive], [true, false]);
    assert.equal(living?.resources, 0);
  });

  it("treats an unreadable lock as held", () => {
    lock("dev");
    writeFileSync(file("dev.lock"), "?");
    const [{ lock: found } = {}] = inspectStates(states());
    assert.deepEqual([found?.owner, found?.mayBeAlive], ["unreadable", true]);
  });
});
