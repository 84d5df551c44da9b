import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createPod, ofPod } from "./pods.test.support";
import { podNoHostProcess } from "./pod-no-host-process";

const hostProcess = { windowsOptions: { hostProcess: true } };

describeRule(podNoHostProcess, {
  path: "spec.securityContext.windowsOptions.hostProcess",
  accepts: {
    "an ordinary pod": withOptions(createPod({ containers: [{ name: "app" }] }), ofPod),
  },
  rejects: {
    "a host process pod": withOptions(createPod({ securityContext: hostProcess }), ofPod),
    "a host process container": withOptions(
      createPod({ containers: [{ name: "app", securityContext: hostProcess }] }),
      { ...ofPod, path: "spec.containers[0].securityContext.windowsOptions.hostProcess" },
    ),
  },
});
