import assert from "node:assert/strict";
import { discoveryTags } from "./discovery-tags";

describe("discoveryTags", () => {
  it("offer public subnets to load balancers that face the internet", () => {
    assert.deepEqual(discoveryTags("public", "prod"), { "kubernetes.io/role/elb": "1" });
  });

  it("offer private subnets to internal load balancers, and to Karpenter once the cluster has a name", () => {
    assert.deepEqual(discoveryTags("private", undefined), { "kubernetes.io/role/internal-elb": "1" });
    assert.equal(discoveryTags("private", "prod")["karpenter.sh/discovery"], "prod");
  });

  it("offer the control plane's subnets to nobody", () => {
    assert.deepEqual(discoveryTags("control-plane", "prod"), {});
  });
});
