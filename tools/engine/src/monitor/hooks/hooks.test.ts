import assert from "node:assert/strict";
import { runFixture } from "../fixture.test.support";

describe("hooks", () => {
  it("run in a preview only if they ask for it, before and after the step, and after the outputs of a component", async () => {
    const { printed, named } = await runFixture("hooks");
    const { urn } = named("hooked");
    const thing = { word: "always", urn, name: "hooked", type: "test:index:Thing" };
    const newInputs = { size: 1, autoName: "hooked-auto" };
    const newOutputs = ["arn", "autoName", "endpoint", "size"];
    const lines = printed
      .trim()
      .split("\n")
      .map((connection) => JSON.parse(connection) as Record<string, unknown>);
    const of = (name: string) => lines.filter((connection) => connection["name"] === name);
    assert.deepEqual(of("hooked"), [
      { ...thing, id: "", newInputs, newOutputs: [] },
      { ...thing, id: "hooked-id", newInputs, newOutputs },
    ]);
    assert.deepEqual(
      of("group").map((connection) => connection["newOutputs"]),
      [["childArn"]],
    );
  });

  it("have unique names, error hooks included", async () => {
    const { diagnostics, succeeded } = await runFixture("hooks-of-one-name");
    assert.equal(succeeded, false);
    assert.match(
      diagnostics.map(({ message }) => message).join("\n"),
      /resource hook already registered for name "same"/,
    );
  });

  it("of deletions run while the program still waits for the end of its run", async () => {
    const made = await runFixture("deletion-hooks", { dryRun: false, config: { "proj:name": "first" } });
    const { printed, succeeded, steps } = await runFixture("deletion-hooks", {
      dryRun: false,
      before: made.state,
      config: { "proj:name": "second" },
    });
    assert.deepEqual(printed.trim().split("\n"), ["before first", "after first"]);
    assert.ok(succeeded);
    assert.deepEqual(steps.at(-1)?.op, "delete");
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
