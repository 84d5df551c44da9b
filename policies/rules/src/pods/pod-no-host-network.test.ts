import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { aDeployment, deployment } from "./pods.test.support";
import { podNoHostNetwork } from "./pod-no-host-network";

describeRule(podNoHostNetwork, {
  accepts: {
    "a network of its own": given(deployment({ hostNetwork: false }), aDeployment),
  },
  rejects: {
    "the network of the node": given(deployment({ hostNetwork: true }), aDeployment),
  },
});
