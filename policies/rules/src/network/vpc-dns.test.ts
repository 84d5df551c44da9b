import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { vpcDns } from "./vpc-dns";

describeRule(vpcDns, {
  path: "enableDnsHostnames",
  accepts: {
    "host names on": { enableDnsHostnames: true },
  },
  rejects: {
    "the default of host names, which is off": {},
    "support switched off": withOptions(
      { enableDnsHostnames: true, enableDnsSupport: false },
      {
        path: "enableDnsSupport",
      },
    ),
  },
});
