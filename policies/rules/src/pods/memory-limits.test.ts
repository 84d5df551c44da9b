import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeploymentOf, createPod, ofDeployment, ofPod } from "./pods.test.support";
import { memoryLimits } from "./memory-limits";

describeRule(memoryLimits, {
  path: "spec.template.spec.containers[0].resources.limits.memory",
  accepts: {
    "a limit": withOptions(createDeploymentOf({ resources: { limits: { memory: "128Mi" } } }), ofDeployment),
    "an ephemeral container, which cannot have a limit": withOptions(
      createPod({ ephemeralContainers: [{ name: "debug" }] }),
      ofPod,
    ),
  },
  rejects: {
    "a memory request without a limit": withOptions(
      createDeploymentOf({ resources: { requests: { memory: "128Mi" } } }),
      ofDeployment,
    ),
  },
});
