import assert from "node:assert/strict";
import { isSecret, makeSecret, unknown } from "../../model/values";
import { parseReference } from "../../protocol/urn";
import { type FixtureRun, runFixture } from "../fixture.test.support";

const stackReferences = { "acme/net/dev": { vpcId: "vpc-1", password: makeSecret("p") } };

describe("reads", () => {
  let run: FixtureRun;
  before(async () => {
    run = await runFixture("reads", { stackReferences });
  });

  it("are separate from what the program manages", () => {
    assert.deepEqual(
      run.reads.map(({ name }) => name),
      ["acme/net/dev", "existing"],
    );
    assert.ok(run.reads.every(({ external }) => external));
  });

  it("return what the provider knows", () => {
    assert.equal(run.named("existing").id, "thing-7");
    assert.deepEqual(run.stackOutputs, { existing: "arn:test:thing-7" });
  });

  it("return the outputs of other stacks, secret ones as secrets", () => {
    const { network, password } = run.named("consumer").inputs;
    assert.equal(network, "vpc-1");
    assert.ok(isSecret(password));
    assert.deepEqual(run.named("acme/net/dev").outputs["secretOutputNames"], ["password"]);
  });

  it("of other stacks are served by the engine's own provider", () => {
    const { urn, inputs } = run.named("default");
    assert.equal(urn, "urn:pulumi:dev::proj::pulumi:providers:pulumi::default");
    assert.equal(parseReference(run.named("acme/net/dev").provider).urn, urn);
    assert.deepEqual(inputs, {});
  });

  it("of an undescribed stack leave its outputs unknown, if the run is not strict", async () => {
    const { succeeded, named, diagnostics } = await runFixture("unknown-stack", { strict: false });
    assert.ok(succeeded);
    const { outputs, simulated } = named("acme/nobody/dev");
    assert.equal(outputs["outputs"], unknown);
    assert.deepEqual(simulated, ["outputs", "secretOutputNames"]);
    assert.deepEqual(
      diagnostics.map(({ severity }) => severity),
      ["warning"],
    );
  });

  it("of an undescribed stack report where to describe it", async () => {
    const { diagnostics, succeeded } = await runFixture("unknown-stack");
    assert.equal(succeeded, false);
    assert.match(
      diagnostics[0]?.message ?? "",
      /"acme\/nobody\/dev".*fixtures of the environment.*stackReferences/s,
    );
  });
});
