import assert from "node:assert/strict";
import { type Fault, faultErrors } from "../../faults/fault";
import { violationsOf, isComplete, type Rehearsal } from "../rehearsal";
import { counts, runsOf, SmallStack, strike, reported } from "../small-stack.test.support";
import { type RehearsalRecording, recordRehearsal } from "./rehearsal-recording";
import { Rehearser } from "./rehearser";

describe("a rehearsal from a recording", () => {
  let stack: SmallStack;
  let recording: RehearsalRecording;
  before(async () => {
    stack = new SmallStack();
    recording = await recordRehearsal(stack.many({ change: { size: "2" } }));
  });
  after(() => stack.remove());

  /** Rehearses with faults, and with changed settings if requested. */
  const rehearseOnce = (
    faults: readonly Fault[],
    settings: "same" | "changed" = "same",
    seed = 1,
  ): Promise<Rehearsal> => {
    const { projectFolder, stack: name, strict, replacing } = stack.request();
    const change = settings === "changed" ? { change: { size: "2" } } : {};
    return new Rehearser(
      { projectFolder, stack: name, strict, replacing, faults, ...change },
      recording,
    ).runOnce(seed);
  };

  it("has the same result as with the program", async () => {
    assert.deepEqual(reported(await rehearseOnce([], "changed")), [
      "up, phase: 7 create",
      "up again, phase: 7 same",
      "change, phase: 6 same 1 update",
      "destroy, phase: 7 delete",
    ]);
  });

  it("replaces what a change replaces, and updates what uses its id", async () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const changes = await Promise.all(
      seeds.map(async (seed) => runsOf(await rehearseOnce([], "same", seed), "change")[0]),
    );
    const replaced = changes.filter((run) => (run?.plan().changeSummary.replace ?? 0) > 0);
    assert.ok(replaced.length > 0);
    for (const run of changes) assert.deepEqual(run?.violations, []);
  });

  for (const error of faultErrors) {
    it(`repairs a creation with the fault ${error}`, async () => {
      const rehearsal = await rehearseOnce([strike(error, "create", "second")]);
      const [first, repair, proof] = runsOf(rehearsal, "up");
      assert.deepEqual(violationsOf(rehearsal), []);
      assert.ok(isComplete(rehearsal));
      assert.deepEqual(
        first?.incidents.map(({ fault, call }) => [fault.error, call.name]),
        [[error, "second"]],
      );
      assert.deepEqual(
        [first?.succeeded, repair?.succeeded, proof && counts(proof)],
        [false, true, "7 same"],
      );
      // Its dependents in the chain have not begun.
      assert.ok(!first?.plan().steps.some(({ urn }) => urn.endsWith("::last")));
    });
  }

  for (const error of faultErrors.filter((kind) => kind !== "partialCreate")) {
    it(`repairs an update with the fault ${error}`, async () => {
      const rehearsal = await rehearseOnce([strike(error, "update", "first")], "changed");
      const [first, repair, proof] = runsOf(rehearsal, "change");
      assert.deepEqual(violationsOf(rehearsal), []);
      assert.ok(isComplete(rehearsal));
      assert.deepEqual(
        [first?.succeeded, repair?.succeeded, proof && counts(proof)],
        [false, true, "7 same"],
      );
    });

    it(`repairs a deletion with the fault ${error}`, async () => {
      const rehearsal = await rehearseOnce([strike(error, "delete", "second")]);
      const [first, repair, proof] = runsOf(rehearsal, "destroy");
      assert.deepEqual(violationsOf(rehearsal), []);
      assert.ok(isComplete(rehearsal));
      assert.deepEqual([first?.succeeded, repair?.succeeded, proof && counts(proof)], [false, true, ""]);
      // Its dependency is deleted after it.
      assert.ok(!first?.plan().steps.some(({ urn }) => urn.endsWith("::first")));
    });
  }

  for (const operation of ["check", "create"] as const) {
    it(`repairs what fails at a ${operation} by chance`, async () => {
      for (let seed = 0; seed < 5; seed++) {
        const rehearsal = await rehearseOnce(
          [{ error: "throttling", operation, trigger: { probability: 0.3 } }],
          "same",
          seed,
        );
        assert.deepEqual(violationsOf(rehearsal), []);
        assert.ok(isComplete(rehearsal));
      }
    });
  }

  it("updates in the repair what was created and never became ready", async () => {
    const [, repair] = runsOf(await rehearseOnce([strike("partialCreate", "create", "second")]), "up");
    assert.equal(repair?.plan().steps.find(({ urn }) => urn.endsWith("::second"))?.op, "update");
    assert.deepEqual(repair?.resolutions, []);
  });

  it("has more than one operation running when a run is cancelled", async () => {
    // The independent resource is created at the same time as the first of the chain.
    const [, repair] = runsOf(await rehearseOnce([strike("cancelledRun", "create", "first")]), "up");
    assert.deepEqual(repair?.resolutions.map(({ urn }) => urn.split("::").at(-1)).sort(), ["alone", "first"]);
  });

  it("never reveals a secret", async () => {
    const { phases } = await rehearseOnce([strike("partialCreate", "create", "last")]);
    const everything = phases.map(({ runs }) => runs.map((run) => ({ ...run, plan: run.plan() })));
    assert.ok(!JSON.stringify(everything).includes("swordfish"));
  });

  it("follows from the seed", async () => {
    const { projectFolder, stack: name, strict, replacing } = stack.request();
    const rehearser = new Rehearser({ projectFolder, stack: name, strict, replacing }, recording);
    const results = [];
    for (const seed of [1, 2, 3, 1, 2, 3]) results.push(await rehearser.rehearse(seed));
    assert.deepEqual(results.slice(3), results.slice(0, 3));
    assert.ok(new Set(results.map(({ struck, seconds }) => JSON.stringify([struck, seconds]))).size > 1);
  });
});
