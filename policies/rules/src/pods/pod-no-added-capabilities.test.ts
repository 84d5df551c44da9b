import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deploymentOf } from "./pods.test.support";
import { podNoAddedCapabilities } from "./pod-no-added-capabilities";

describeRule(podNoAddedCapabilities, {
  accepts: {
    "a capability of the baseline": given(
      deploymentOf({ securityContext: { capabilities: { add: ["NET_BIND_SERVICE"] } } }),
      aDeployment,
    ),
  },
  rejects: {
    "a capability beyond it, in lower case": given(
      deploymentOf({ securityContext: { capabilities: { add: ["CHOWN", "net_admin"] } } }),
      {
        ...aDeployment,
        path: "spec.template.spec.containers[0].securityContext.capabilities.add[1]",
      },
    ),
  },
});
