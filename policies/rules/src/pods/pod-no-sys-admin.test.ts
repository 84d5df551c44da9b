import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deploymentOf } from "./pods.test.support";
import { podNoSysAdmin } from "./pod-no-sys-admin";

describeRule(podNoSysAdmin, {
  accepts: {
    "another capability": given(
      deploymentOf({ securityContext: { capabilities: { add: ["SYS_TIME"], drop: ["SYS_ADMIN"] } } }),
      aDeployment,
    ),
  },
  rejects: {
    "the capability": given(
      deploymentOf({ securityContext: { capabilities: { add: ["SYS_ADMIN"] } } }),
      aDeployment,
    ),
    "every capability": given(
      deploymentOf({ securityContext: { capabilities: { add: ["ALL"] } } }),
      aDeployment,
    ),
  },
});
