import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, createPod, ofDeployment, ofPod } from "./pods.test.support";
import { memoryLimits } from "./memory-limits";

describeRule(memoryLimits, {
  accepts: {
    "a limit": withOptions(createDeploymentOf({ resources: { limits: { memory: "128Mi" } } }), ofDeployment),
    "a container that debugs, which may not have one": withOptions(
      createPod({ ephemeralContainers: [{ name: "debug" }] }),
      ofPod,
    ),
  },
  rejects: {
    "a request alone": withOptions(
      createDeploymentOf({ resources: { requests: { memory: "128Mi" } } }),
      ofDeployment,
    ),
  },
});
