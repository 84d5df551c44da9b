import assert from "node:assert/strict";
import { runFixture } from "./fixture.test.support";

describe("hooks", () => {
  it("run in a preview only if they ask for it, around the step, and after the outputs of a component", async () => {
    const { printed, named } = await runFixture("hooks");
    const { urn } = named("hooked");
    const thing = { word: "always", urn, name: "hooked", type: "test:index:Thing" };
    const newInputs = { size: 1, autoName: "hooked-auto" };
    const newOutputs = ["arn", "autoName", "endpoint", "size"];
    const lines = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const of = (name: string) => lines.filter((line) => line["name"] === name);
    assert.deepEqual(of("hooked"), [
      { ...thing, id: "", newInputs, newOutputs: [] },
      { ...thing, id: "hooked-id", newInputs, newOutputs },
    ]);
    assert.deepEqual(
      of("group").map((line) => line["newOutputs"]),
      [["childArn"]],
    );
  });

  it("that fail after a step fail the run, but not the resource", async () => {
    const { named, diagnostics, exitCode, succeeded } = await runFixture("failing-after-hook");
    const { urn, id } = named("hooked");
    assert.deepEqual(diagnostics, [
      { severity: "error", message: 'after hook "after" failed: not in order', urn },
    ]);
    assert.deepEqual({ id, exitCode, succeeded }, { id: "hooked-id", exitCode: 0, succeeded: false });
  });
});
