import assert from "node:assert/strict";
import { makeSecret } from "../../model/values";
import { parseReference } from "../../protocol/urn";
import { type FixtureRun, runFixture } from "../fixture.test.support";

const config = { "test:region": "eu", "test:key": "swordfish", "aws:region": "us" };

describe("providers", () => {
  let run: FixtureRun;
  before(async () => {
    run = await runFixture("providers", { config, secretKeys: ["test:key"] });
  });
  const providerOf = (name: string) => parseReference(run.named(name).provider).urn;

  it("are registered on first use if the program declares none, with the configuration of their package", () => {
    const provider = run.named("default_1_2_3");
    assert.equal(providerOf("implicitly"), provider.urn);
    assert.equal(provider.parent, "");
    assert.deepEqual(provider.inputs, {
      region: "eu",
      key: makeSecret("swordfish"),
      version: "1.2.3",
      __internal: {},
    });
    assert.deepEqual(provider.outputs, { region: "eu", key: makeSecret("swordfish"), version: "1.2.3" });
  });

  it("of dynamic resources have the whole configuration", () => {
    const { inputs } = run.named("default");
    assert.equal(providerOf("dynamic"), "urn:pulumi:dev::proj::pulumi:providers:pulumi-nodejs::default");
    assert.deepEqual(inputs, {
      "test:region": "eu",
      "test:key": makeSecret("swordfish"),
      "aws:region": "us",
    });
  });

  it("serve the resources that name them", () => {
    assert.equal(providerOf("explicitly"), run.named("explicit").urn);
  });

  it("serve the children of a resource of the same package", () => {
    assert.equal(providerOf("inherited"), run.named("explicit").urn);
  });

  it("pass through components to their children, in programs and in providers", () => {
    assert.equal(providerOf("mapped-child"), run.named("other").urn);
    assert.equal(providerOf("remote-inner"), run.named("other").urn);
  });

  it("have an id that is derived from their URN, which the program sees too", () => {
    const { id } = run.named("explicit");
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(run.stackOutputs, { id });
  });

  it("are reported by name if missing where the stack disables default providers", async () => {
    const denied = { "pulumi:disable-default-providers": '["test"]' };
    const { diagnostics, succeeded } = await runFixture("denied", { config: denied });
    const urn = "urn:pulumi:dev::proj::test:index:Thing::careless";
    const message = `Default provider for 'test' disabled. '${urn}' must use an explicit provider.`;
    assert.deepEqual(diagnostics, [{ severity: "error", message, urn }]);
    assert.equal(succeeded, false);
  });
});
