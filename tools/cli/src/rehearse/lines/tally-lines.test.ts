import assert from "node:assert/strict";
import { unpainted } from "../../report/layout/paint";
import { sampleViolation, sampleTally } from "../sample-rehearsal.test.support";
import { tallyLines } from "./tally-lines";

const layout = { paint: unpainted, columns: 100, full: false, verbose: false };
const text = (tally = sampleTally()) => tallyLines("prod", 1, tally, layout).join("\n");

describe("the report of many rehearsals", () => {
  it("counts faults, the most frequent first, and violated invariants", () => {
    assert.match(text(), /^prod ─+ 100 rehearsals · seeds 1 to 100\n/);
    assert.match(
      text(),
      / {2}Injected faults\n {4}40 {2}throttled\n {4}12 {2}timed out\n {4}50 runs failed because of them, in 2 h of/,
    );
    assert.match(text(), / {4}0 {2}invalid states\n {4}0 {2}lost resources\n/);
    assert.match(text(), /100 rehearsals of prod: no invalid states, no lost resources, all converged\.$/);
  });

  it("names the seeds that did not converge, and how to reproduce one", () => {
    const failure = {
      isComplete: false,
      struck: [],
      failedRuns: 1,
      violations: [sampleViolation],
      seconds: 1,
    };
    const failures = Array.from({ length: 12 }, (_, index) => ({ ...failure, seed: index + 40 }));
    const violations = { brokenState: 1, lostResource: 12, createdTwice: 0, notConverged: 3 };
    const written = text(sampleTally({ converged: 88, failures, violations }));
    assert.match(written, / {2}--seed 40\n {4}lost {2}main: main is in the cloud\n/);
    assert.match(written, / {2}2 more rehearsals\n/);
    assert.match(
      written,
      /1 invalid state, 12 lost resources, 0 created twice, 3 not converged; 12 did not converge\./,
    );
    assert.match(written, /platform rehearse prod --runs 1 --seed 40\.$/);
  });
});
