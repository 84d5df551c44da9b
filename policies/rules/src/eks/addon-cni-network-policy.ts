import { defineResourceRule } from "@eks-platform/policy-kit";
import { managedAddon } from "../resources/aws";

export const addonCniNetworkPolicy = defineResourceRule({
  name: "addon-cni-network-policy",
  description: "The VPC CNI enforces network policies.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: `Set configurationValues to {"enableNetworkPolicy":"true"}, or run another enforcing agent by exemption.`,
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html",
  tags: ["cis-eks:4.3.1", "cis-eks:5.4.4"],
  appliesTo: [managedAddon],
  *findings({ addonName, configurationValues }) {
    if (addonName !== "vpc-cni") return;
    // The agent is off by default, and then NetworkPolicy objects do nothing. The values may be JSON or YAML.
    if (/["']?enableNetworkPolicy["']?\s*:\s*["']?true\b/.test(configurationValues ?? "")) return;
    yield {
      path: "configurationValues",
      message: "NetworkPolicy objects do nothing, because no agent enforces them.",
    };
  },
});
