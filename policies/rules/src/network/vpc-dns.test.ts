import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { vpcDns } from "./vpc-dns";

describeRule(vpcDns, {
  accepts: {
    "host names on": { enableDnsHostnames: true },
  },
  rejects: {
    "host names left at their default, which is off": given({}, { path: "enableDnsHostnames" }),
    "support switched off": given(
      { enableDnsHostnames: true, enableDnsSupport: false },
      { path: "enableDnsSupport" },
    ),
  },
});
