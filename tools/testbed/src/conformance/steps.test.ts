import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { observedSteps } from "./steps";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const state = { urn, custom: true, type: "aws:s3/bucket:Bucket" };

describe("observedSteps", () => {
  it("tells the steps of a replacement as one, in whatever order they came", () => {
    const made: Step = {
      op: "create-replacement",
      urn,
      newState: { ...state, inputs: { a: 2 } },
      detailedDiff: null,
    };
    const gone: Step = {
      op: "delete-replaced",
      urn,
      oldState: { ...state, inputs: { a: 1 } },
      diffReasons: ["b", "a"],
      replaceReasons: ["a"],
      detailedDiff: { a: { kind: "update-replace", inputDiff: true } },
    };
    const expected = {
      op: "create-replacement delete-replaced",
      urn,
      custom: true,
      type: "aws:s3/bucket:Bucket",
      inputs: { a: 2 },
      diffReasons: ["a", "b"],
      replaceReasons: ["a"],
      detailedDiff: { a: { kind: "update-replace", inputDiff: true } },
    };
    for (const steps of [
      [made, gone],
      [gone, made],
    ])
      assert.deepEqual(observedSteps(steps).get(urn), expected);
  });

  it("tells of what is deleted the state that it had", () => {
    const gone: Step = { op: "delete", urn, oldState: state, detailedDiff: null };
    assert.deepEqual(observedSteps([gone]).get(urn), { op: "delete", ...state });
  });
});
