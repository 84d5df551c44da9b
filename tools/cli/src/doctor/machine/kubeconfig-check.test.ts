import assert from "node:assert/strict";
import { delimiter } from "node:path";
import { kubeconfigCheck } from "./kubeconfig-check";

describe("kubeconfigCheck", () => {
  it("distinguishes unset, set, and set to a missing file", () => {
    assert.equal(kubeconfigCheck(undefined).state, "absent");
    assert.equal(kubeconfigCheck("").state, "absent");
    assert.equal(kubeconfigCheck(__filename).state, "ok");
    assert.equal(kubeconfigCheck([__filename, "/not/there"].join(delimiter)).state, "warning");
  });

  it("never prints the value", () => {
    for (const value of [__filename, "/not/there"]) {
      assert.ok(!JSON.stringify(kubeconfigCheck(value)).includes(value));
    }
  });
});
