import { defineResourceRule } from "@eks-platform/policy-kit";
import { vpc } from "../resources/aws";

export const vpcDns = defineResourceRule({
  name: "vpc-dns",
  description: "DNS support and DNS host names are on, so that the private endpoint of a cluster resolves.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set enableDnsHostnames to true, and leave enableDnsSupport on.",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html",
  appliesTo: [vpc],
  *findings({ enableDnsHostnames, enableDnsSupport }) {
    // By default, AWS disables host names and enables support.
    if (enableDnsHostnames !== true) {
      yield { path: "enableDnsHostnames", message: "the private endpoint of a cluster does not resolve." };
    }
    if (enableDnsSupport === false) {
      yield { path: "enableDnsSupport", message: "DNS does not work in the VPC." };
    }
  },
});
