import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { observeSteps } from "./observed-steps";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const state = { urn, custom: true, type: "aws:s3/bucket:Bucket" };

describe("observedSteps", () => {
  it("merges the parts of a replacement into one step", () => {
    const reasons = { diffReasons: ["b", "a"], replaceReasons: ["a"] };
    const replacement: Step = {
      op: "replace",
      urn,
      oldState: { ...state, inputs: { a: 1 } },
      newState: { ...state, inputs: { a: 2 } },
      ...reasons,
      detailedDiff: { a: { kind: "update-replace", inputDiff: true } },
    };
    const parts = (["create-replacement", "delete-replaced"] as const).map((op) => ({ ...replacement, op }));
    const expected = {
      op: "replace",
      ...state,
      inputs: { a: 2 },
      diffReasons: ["a", "b"],
      replaceReasons: ["a"],
      detailedDiff: { a: { kind: "update-replace", inputDiff: true } },
    };
    for (const steps of [[replacement], [...parts, replacement]]) {
      assert.deepEqual(observeSteps(steps).get(urn), expected);
    }
  });

  it("observes the old state of a deleted resource", () => {
    const deleted: Step = { op: "delete", urn, oldState: state, detailedDiff: null };
    assert.deepEqual(observeSteps([deleted]).get(urn), { op: "delete", ...state });
  });
});
