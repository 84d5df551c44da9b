import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { createDeployment, ofDeployment } from "./pods.test.support";
import { podNoHostNetwork } from "./pod-no-host-network";

describeRule(podNoHostNetwork, {
  path: "spec.template.spec.hostNetwork",
  accepts: {
    "its own network": withOptions(createDeployment({ hostNetwork: false }), ofDeployment),
  },
  rejects: {
    "the network of the node": withOptions(createDeployment({ hostNetwork: true }), ofDeployment),
  },
});
