import assert from "node:assert/strict";
import { PreviewError } from "../../errors/preview-error";
import { SmallStack } from "../small-stack.test.support";
import { rehearseMany } from "./rehearse-many";

describe("many rehearsals", () => {
  let stack: SmallStack;
  before(() => (stack = new SmallStack()));
  after(() => stack.remove());

  it("violate no invariant, whatever faults are drawn, and have the same result in one thread as in two", async () => {
    const executed: number[] = [];
    const one = await rehearseMany(stack.many({ runs: 60, onRehearsal: (count) => executed.push(count) }));
    assert.deepEqual(one.violations, { brokenState: 0, lostResource: 0, createdTwice: 0, notConverged: 0 });
    assert.equal(one.converged, 60);
    assert.ok(one.failedRuns > 30, `${one.failedRuns} runs have failed`);
    assert.equal(Object.keys(one.struck).length, 7);
    assert.deepEqual(
      executed,
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    const two = await rehearseMany(stack.many({ runs: 60, threads: 2 }));
    assert.deepEqual(
      { ...two, seconds: Math.round(two.seconds) },
      { ...one, seconds: Math.round(one.seconds) },
    );
  });

  it("have the requested faults", async () => {
    const faults = [{ error: "throttling", match: "first", trigger: { nth: 1 } }] as const;
    const { struck, runs } = await rehearseMany(stack.many({ runs: 3, faults, change: { size: "2" } }));
    // Once when it is created, once when it is changed, once when it is deleted.
    assert.deepEqual([runs, struck], [3, { throttling: 9 }]);
  });

  it("are refused if the program fails without a fault", async () => {
    await assert.rejects(
      () => rehearseMany(stack.many({ change: { fail: "true" } })),
      (error: unknown) =>
        error instanceof PreviewError &&
        /dev fails though nothing goes wrong:\n {2}- .*by itself/.test(error.message),
    );
  });

  it("end when they are aborted", async () => {
    const ending = new AbortController();
    const reason = new Error("enough");
    await assert.rejects(
      () =>
        rehearseMany(
          stack.many({ runs: 1000, signal: ending.signal, onRehearsal: () => ending.abort(reason) }),
        ),
      reason,
    );
  });
});
