import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, aPod, barePod, deploymentOf } from "./pods.test.support";
import { memoryLimits } from "./memory-limits";

describeRule(memoryLimits, {
  accepts: {
    "a limit": given(deploymentOf({ resources: { limits: { memory: "128Mi" } } }), aDeployment),
    "a container that debugs, which may not have one": given(
      barePod({ ephemeralContainers: [{ name: "debug" }] }),
      aPod,
    ),
  },
  rejects: {
    "a request alone": given(deploymentOf({ resources: { requests: { memory: "128Mi" } } }), aDeployment),
  },
});
