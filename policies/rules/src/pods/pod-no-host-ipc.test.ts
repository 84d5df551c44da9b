import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aPod, barePod } from "./pods.test.support";
import { podNoHostIpc } from "./pod-no-host-ipc";

describeRule(podNoHostIpc, {
  accepts: {
    "memory of its own": given(barePod({}), aPod),
  },
  rejects: {
    "memory of the node": given(barePod({ hostIPC: true }), { ...aPod, path: "spec.hostIPC" }),
  },
});
