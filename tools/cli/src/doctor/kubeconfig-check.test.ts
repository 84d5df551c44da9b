import assert from "node:assert/strict";
import { delimiter } from "node:path";
import { kubeconfigCheck } from "./kubeconfig-check";

describe("kubeconfigCheck", () => {
  it("tells set from unset, and a file that is there from one that is not", () => {
    assert.equal(kubeconfigCheck(undefined).state, "absent");
    assert.equal(kubeconfigCheck("").state, "absent");
    assert.equal(kubeconfigCheck(__filename).state, "ok");
    assert.equal(kubeconfigCheck([__filename, "/not/there"].join(delimiter)).state, "warning");
  });

  it("never tells the value", () => {
    for (const value of [__filename, "/not/there"]) {
      assert.ok(!JSON.stringify(kubeconfigCheck(value)).includes(value));
    }
  });
});
