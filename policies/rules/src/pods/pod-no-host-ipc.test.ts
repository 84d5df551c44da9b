import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createPod, ofPod } from "./pods.test.support";
import { podNoHostIpc } from "./pod-no-host-ipc";

describeRule(podNoHostIpc, {
  path: "spec.hostIPC",
  accepts: {
    "its own memory": withOptions(createPod({}), ofPod),
  },
  rejects: {
    "memory of the node": withOptions(createPod({ hostIPC: true }), ofPod),
  },
});
