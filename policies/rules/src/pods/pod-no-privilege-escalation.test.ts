import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { podNoPrivilegeEscalation } from "./pod-no-privilege-escalation";

describeRule(podNoPrivilegeEscalation, {
  path: "spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation",
  accepts: {
    "escalation switched off": withOptions(
      createDeploymentOf({ securityContext: { allowPrivilegeEscalation: false } }),
      ofDeployment,
    ),
  },
  rejects: {
    "the default of escalation, which is on": withOptions(createDeploymentOf({}), ofDeployment),
  },
});
