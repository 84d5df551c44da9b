import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toRecordedResource } from "../model/registration";
import { isSecret, makeSecret, type ValueMap } from "../model/values";
import { registrationOf, thing } from "../monitor/registration/registration.test.support";
import { stackType, urnOf } from "../protocol/urn";
import { TemporaryFolder } from "../run/temporary-folder.test.support";
import { fileStores } from "./files/file-store";
import { createOutputsReader } from "./recorded-outputs";

describe("recorded outputs", () => {
  let location: TemporaryFolder;
  let folder: string;
  beforeEach(() => {
    location = new TemporaryFolder({}, "empty");
    folder = join(location.path, ".platform");
  });
  afterEach(() => location.remove());

  /** Records a stack `dev` with outputs; without outputs, a stack whose resources are all deleted. */
  async function record(project: string, owner: string, outputs?: ValueMap): Promise<void> {
    const home = { project, stack: "dev" };
    const session = await fileStores(folder, owner)({ ...home, sdkVersion: "3.248.0" }).begin();
    const name = `${project}-dev`;
    const root = {
      ...toRecordedResource(registrationOf(thing(name))),
      ...{ urn: urnOf(home, "", stackType, name), type: stackType, custom: false, id: "", provider: "" },
      ...{ dependencies: [], propertyDependencies: new Map() },
    };
    const resources = outputs === undefined ? [] : [{ ...root, outputs }];
    await session.close({ resources, pendingOperations: [] });
  }
  const find = (project: string) => createOutputsReader(folder)({ project, stack: "dev" });

  it("come from the folder of a project, and from that of another project, secrets as secrets", async () => {
    await record("net", "net", { vpcId: "vpc-1", password: makeSecret("hush") });
    await record("database", "db-0123abcd", { port: 5432 });
    const { vpcId, password } = find("net") ?? {};
    assert.equal(vpcId, "vpc-1");
    assert.ok(isSecret(password));
    assert.deepEqual(find("database"), { port: 5432 });
  });

  it("never come from another project, nor from another stack", async () => {
    await record("net", "net", {});
    assert.equal(find("web"), undefined);
    assert.equal(createOutputsReader(folder)({ project: "net", stack: "prod" }), undefined);
    assert.equal(createOutputsReader(join(folder, "gone"))({ project: "net", stack: "dev" }), undefined);
  });

  it("are empty for a destroyed stack, which is not the same as unknown", async () => {
    await record("net", "net");
    assert.deepEqual(find("net"), {});
  });

  it("come from the project's own folder, if another project has its name", async () => {
    await record("net", "net", { at: "home" });
    await record("net", "net-0123abcd", { at: "elsewhere" });
    assert.deepEqual(find("net"), { at: "home" });
  });

  it("are not guessed if two other projects have the name", async () => {
    await record("net", "net-0123abcd", {});
    await record("net", "net-4567abcd", {});
    assert.throws(() => find("net"), /more than one recorded state.*net-0123abcd and net-4567abcd/);
  });

  it("ignore an unreadable record only if another one matches", async () => {
    await record("net", "net", { vpcId: "vpc-1" });
    mkdirSync(join(folder, "broken"));
    writeFileSync(join(folder, "broken", "dev.json"), "{");
    mkdirSync(join(folder, "%zz"));
    assert.deepEqual(find("net"), { vpcId: "vpc-1" });
    assert.throws(() => find("web"), /broken\/dev\.json cannot be used: it is damaged/);
  });
});
