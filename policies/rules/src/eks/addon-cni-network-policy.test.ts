import { describeRule } from "@eks-platform/policy-kit/testing";
import { addonCniNetworkPolicy } from "./addon-cni-network-policy";

describeRule(addonCniNetworkPolicy, {
  path: "configurationValues",
  accepts: {
    "a CNI with the agent": {
      addonName: "vpc-cni",
      configurationValues: '{"enableNetworkPolicy":"true","env":{}}',
    },
    "a CNI with the agent, in YAML": {
      addonName: "vpc-cni",
      configurationValues: "enableNetworkPolicy: true",
    },
    "another add-on": { addonName: "coredns" },
  },
  rejects: {
    "a CNI without settings": { addonName: "vpc-cni" },
    "a CNI with the agent switched off": {
      addonName: "vpc-cni",
      configurationValues: '{"enableNetworkPolicy":"false"}',
    },
  },
});
