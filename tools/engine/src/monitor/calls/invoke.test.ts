import assert from "node:assert/strict";
import { type FixtureRun, runFixture } from "../fixture.test.support";

describe("function calls", () => {
  let run: FixtureRun;
  before(async () => {
    run = await runFixture("invokes");
  });

  it("are answered by the provider that serves them", () => {
    const { plain, explicit } = run.stackOutputs ?? {};
    assert.deepEqual(plain, { echo: { name: "recorded" }, provider: "default_1_2_3" });
    assert.deepEqual(explicit, { echo: { name: "invented" }, provider: "explicit" });
  });

  it("fail with the entry of a fixtures file that would answer them", () => {
    const { received } = run.stackOutputs ?? {};
    const lines = [
      "Nothing here answers test:index:lookup.",
      "Add its true answer to the fixtures of the environment:",
    ];
    const stanza = [
      "invokes:",
      "  - token: test:index:lookup",
      "    args:",
      "      name: refused",
      "    result: {}",
      "",
    ];
    assert.deepEqual(received, [[...lines, "", ...stanza].join("\n")]);
  });

  it("that fail affect nothing else", () => {
    assert.equal(run.succeeded, true);
    assert.equal(run.named("thing").id, "thing-id");
  });

  it("are recorded in a fixed order, with those that were invented", () => {
    assert.deepEqual(
      run.invokes.map(({ args, simulated }) => [args["name"], simulated]),
      [
        ["https://thing", false],
        ["invented", true],
        ["recorded", false],
      ],
    );
  });

  it("are not made while an argument is unknown", async () => {
    const { invokes } = await runFixture("invokes", { mode: "parity", schemas: () => undefined });
    assert.deepEqual(
      invokes.map(({ args }) => args["name"]),
      ["invented", "recorded"],
    );
  });
});
