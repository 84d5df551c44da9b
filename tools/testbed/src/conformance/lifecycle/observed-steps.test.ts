import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { observeSteps } from "./observed-steps";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const state = { urn, custom: true, type: "aws:s3/bucket:Bucket" };

describe("observedSteps", () => {
  it("tells a replacement as one step, whether or not its parts are told", () => {
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

  it("tells of what is deleted the state that it had", () => {
    const gone: Step = { op: "delete", urn, oldState: state, detailedDiff: null };
    assert.deepEqual(observeSteps([gone]).get(urn), { op: "delete", ...state });
  });
});
