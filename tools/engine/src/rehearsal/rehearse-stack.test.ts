import assert from "node:assert/strict";
import { PreviewError } from "../errors/preview-error";
import { isComplete, type Rehearsal } from "./rehearsal";
import { rehearseStack } from "./rehearse-stack";
import { counts, runsOf, SmallStack, strike, reported } from "./small-stack.test.support";

describe("the rehearsal of a stack", () => {
  let stack: SmallStack;
  before(() => (stack = new SmallStack()));
  after(() => stack.remove());

  it("goes through its whole lifecycle, and reports what had to be unprotected", async () => {
    const rehearsal = await rehearseStack(stack.request());
    const [up, again, , destroy] = reported(rehearsal);
    assert.deepEqual(
      [up, again, destroy],
      ["up, phase: 7 create", "up again, phase: 7 same", "destroy, phase: 7 delete"],
    );
    assert.ok(isComplete(rehearsal));
    assert.deepEqual(
      rehearsal.unprotected.map((urn) => urn.split("::").at(-1)),
      ["last"],
    );
  });

  it("changes what an earlier program might have left, unless settings are to change", async () => {
    const counts = (rehearsal: Rehearsal) => runsOf(rehearsal, "change")[0]?.plan().changeSummary;
    const { delete: deleted, create, update = 0 } = counts(await rehearseStack(stack.request())) ?? {};
    assert.deepEqual([deleted, create], [1, 1]);
    assert.ok(update >= 1);
    const changed = await rehearseStack(stack.request({ change: { size: "2" } }));
    assert.deepEqual(counts(changed), { same: 6, update: 1 });
    assert.ok(isComplete(changed));
  });

  it("imports by its id what was created without an answer", async () => {
    const faults = [strike("cancelledRun", "create", "second")];
    const rehearsal = await rehearseStack(stack.request({ faults }));
    const [first, repair, proof] = runsOf(rehearsal, "up");
    assert.deepEqual([first?.succeeded, repair?.succeeded], [false, true]);
    assert.equal(proof && counts(proof), "7 same");
    assert.equal(repair?.plan().steps.find(({ urn }) => urn.endsWith("::second"))?.op, "same");
    assert.deepEqual(
      repair?.resolutions.map(({ urn, resolution, id }) => [urn.split("::").at(-1), resolution, typeof id]),
      [["second", "imported", "string"]],
    );
    assert.ok(isComplete(rehearsal));
  });

  it("reports the progress of a run by phase", async () => {
    const phases = new Set<string>();
    const rehearsal = await rehearseStack({
      ...stack.request({ faults: [strike("throttling", "delete", "last")] }),
      onProgress: ({ environment }) => phases.add(environment),
    });
    assert.ok(isComplete(rehearsal));
    assert.deepEqual([...phases], ["up", "up again", "change"]);
  });

  it("ends early, and reports why, if the program fails by itself", async () => {
    const rehearsal = await rehearseStack(stack.request({ change: { fail: "true" } }));
    assert.deepEqual(reported(rehearsal).slice(2), ["change, phase failed: 7 same"]);
    assert.match(
      runsOf(rehearsal, "change")[0]?.diagnostics[0]?.message ?? "",
      /The program fails by itself/,
    );
    assert.ok(!isComplete(rehearsal));
  });

  it("is refused if there is no such stack", async () => {
    await assert.rejects(() => rehearseStack(stack.request({ stack: "prod" })), PreviewError);
  });
});
