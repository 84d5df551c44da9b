import assert from "node:assert/strict";
import { controlPlanePorts } from "./control-plane-ports";
import { sampleInstall } from "./testing/sample-cluster";

describe("controlPlanePorts", () => {
  it("are those of the installed add-ons, each once", () => {
    assert.deepEqual(controlPlanePorts(sampleInstall), [9443, 10250, 15017]);
    assert.deepEqual(controlPlanePorts({ "metrics-server": {}, "cert-manager": {} }), [10250]);
    assert.deepEqual(controlPlanePorts({}), []);
  });
});
