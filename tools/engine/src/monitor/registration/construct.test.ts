import assert from "node:assert/strict";
import type { Provider } from "../../model/provider";
import { isSecret } from "../../model/values";
import { type FixtureRun, runFixture } from "../fixture.test.support";
import { testCloud, thingSchema } from "../provider.test.support";

describe("a component that a provider constructs", () => {
  let run: FixtureRun;
  before(async () => {
    run = await runFixture("remote");
  });

  it("is registered with plain inputs, and its children below it", () => {
    const { inputs, urn } = run.named("remote");
    assert.equal(inputs["source"], "arn:test:thing");
    assert.ok(isSecret(inputs["password"]));
    assert.equal(run.named("remote-inner").parent, urn);
    assert.equal(
      run.named("remote-inner").urn,
      "urn:pulumi:dev::proj::test:index:Remote$test:index:Thing::remote-inner",
    );
  });

  it("passes on what its inputs depend on", () => {
    const { urn } = run.named("thing");
    assert.deepEqual(run.named("remote").dependencies, [urn]);
    assert.deepEqual(run.named("remote-inner").dependencies, [urn]);
  });

  it("keeps the options that the program sets, and its children inherit them", () => {
    const { retainOnDelete, customTimeouts } = run.named("remote").options;
    assert.deepEqual(
      { retainOnDelete, customTimeouts },
      { retainOnDelete: true, customTimeouts: { create: 300 } },
    );
    assert.equal(run.named("remote-inner").options.retainOnDelete, true);
  });

  it("passes the dependencies of its outputs on to their users", () => {
    assert.ok(run.named("user").dependencies.includes(run.named("remote-inner").urn));
  });

  it("reports which of its outputs are invented, and how it was built", () => {
    const { urn, simulated } = run.named("remote");
    assert.deepEqual(simulated, ["innerArn"]);
    assert.deepEqual(run.diagnostics, [{ severity: "info", message: "Built by the tests' own model.", urn }]);
  });

  it("lets the program use a child that it only has a reference to", () => {
    assert.equal(run.stackOutputs?.["endpoint"], "https://remote-inner");
    assert.equal(run.named("default").urn, "urn:pulumi:dev::proj::pulumi:providers:pulumi::default");
    assert.deepEqual(run.invokes, []);
  });

  it("answers calls of its methods", () => {
    assert.equal(run.stackOutputs?.["said"], "hello from arn:test:remote-inner");
  });

  it("is built from the declarations of the installed SDK", async () => {
    let received: unknown;
    const construct: Provider["construct"] = async (request, registrar) => {
      received = request.schema;
      return (await testCloud.construct?.(request, registrar)) ?? assert.fail("the tests' cloud builds it");
    };
    await runFixture("remote", {
      schemas: () => thingSchema,
      providers: () => ({ ...testCloud, construct }),
    });
    assert.deepEqual(received, thingSchema);
  });

  it("is registered without inputs while its provider cannot be configured", async () => {
    const { named, registrations } = await runFixture("unconfigured", { mode: "parity" });
    assert.deepEqual(named("remote").inputs, {});
    assert.ok(registrations.every(({ name }) => name !== "remote-inner"));
    assert.deepEqual(named("served").outputs, {});
    assert.deepEqual(named("served").inputs, { size: 1 });
  });
});
