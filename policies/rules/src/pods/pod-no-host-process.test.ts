import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aPod, barePod } from "./pods.test.support";
import { podNoHostProcess } from "./pod-no-host-process";

const hostProcess = { windowsOptions: { hostProcess: true } };

describeRule(podNoHostProcess, {
  accepts: {
    "an ordinary pod": given(barePod({ containers: [{ name: "app" }] }), aPod),
  },
  rejects: {
    "a pod that is one": given(barePod({ securityContext: hostProcess }), aPod),
    "a container that is one": given(
      barePod({ containers: [{ name: "app", securityContext: hostProcess }] }),
      aPod,
    ),
  },
});
