import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, ofDeployment } from "./pods.test.support";
import { podNoSysAdmin } from "./pod-no-sys-admin";

describeRule(podNoSysAdmin, {
  path: "spec.template.spec.containers[0].securityContext.capabilities.add[0]",
  accepts: {
    "another capability": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["SYS_TIME"], drop: ["SYS_ADMIN"] } } }),
      ofDeployment,
    ),
  },
  rejects: {
    "the capability": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["SYS_ADMIN"] } } }),
      ofDeployment,
    ),
    "every capability": withOptions(
      createDeploymentOf({ securityContext: { capabilities: { add: ["ALL"] } } }),
      ofDeployment,
    ),
  },
});
