import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksPublicEndpointCidrs } from "./eks-public-endpoint-cidrs";

describeRule(eksPublicEndpointCidrs, {
  path: "vpcConfig.publicAccessCidrs",
  accepts: {
    "a private endpoint": { vpcConfig: { endpointPublicAccess: false } },
    "one office range": { vpcConfig: { publicAccessCidrs: ["203.0.113.0/28"] } },
  },
  rejects: {
    "no list, which allows the whole internet": { vpcConfig: { endpointPublicAccess: true } },
    "an endpoint left at its default": { vpcConfig: {} },
    "an empty list": { vpcConfig: { publicAccessCidrs: [] } },
    "one open range among narrow ones": { vpcConfig: { publicAccessCidrs: ["203.0.113.0/24", "0.0.0.0/0"] } },
    "two halves of the internet": { vpcConfig: { publicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"] } },
    "the IPv6 internet": { vpcConfig: { publicAccessCidrs: ["::/0"] } },
  },
});
