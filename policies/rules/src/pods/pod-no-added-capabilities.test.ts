import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { podNoAddedCapabilities } from "./pod-no-added-capabilities";

describeRule(podNoAddedCapabilities, {
  path: "spec.template.spec.containers[0].securityContext.capabilities.add[1]",
  accepts: {
    "a capability of the baseline": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["NET_BIND_SERVICE"] } } }),
      ofDeployment,
    ),
  },
  rejects: {
    "a capability beyond it, in lower case": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["CHOWN", "net_admin"] } } }),
      ofDeployment,
    ),
  },
});
