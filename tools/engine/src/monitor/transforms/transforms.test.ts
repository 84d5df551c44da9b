import assert from "node:assert/strict";
import { containsSecret } from "../../model/values";
import { type FixtureRun, runFixture } from "../fixture.test.support";

describe("transforms", () => {
  let run: FixtureRun;
  before(async () => {
    run = await runFixture("transforms");
  });
  const orderOf = (name: string) => run.named(name).inputs["order"];

  it("run the resource's own first, then those of its parents, then those of the stack", () => {
    assert.deepEqual(orderOf("first"), ["own", "stack"]);
    assert.deepEqual(orderOf("group-child"), ["group", "stack"]);
  });

  it("run for a remote component when it is requested and when it is registered, and for its children", () => {
    assert.deepEqual(orderOf("remote"), ["remote", "remote"]);
    assert.deepEqual(orderOf("remote-inner"), ["remote", "stack"]);
  });

  it("may be those of older programs", () => {
    assert.equal(run.named("legacy").inputs["legacy"], true);
  });

  it("reveal no secret, at any depth", () => {
    assert.ok(containsSecret(run.named("first").inputs["secret"]));
    assert.ok(containsSecret(run.named("second").inputs["nested"]));
  });

  it("keep what the resource depends on", () => {
    assert.deepEqual(run.named("second").dependencies, [run.named("first").urn]);
  });

  it("change the arguments of function calls", () => {
    assert.deepEqual(
      run.invokes.map(({ args }) => args),
      [{ name: "x", from: "transform" }],
    );
    assert.equal(run.succeeded, true);
  });
});
