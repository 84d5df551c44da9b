import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deploymentOf } from "./pods.test.support";
import { podNoPrivilegeEscalation } from "./pod-no-privilege-escalation";

describeRule(podNoPrivilegeEscalation, {
  accepts: {
    "escalation switched off": given(
      deploymentOf({ securityContext: { allowPrivilegeEscalation: false } }),
      aDeployment,
    ),
  },
  rejects: {
    "escalation left at its default, which is on": given(deploymentOf({}), aDeployment),
  },
});
