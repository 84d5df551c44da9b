import { describeRule } from "@eks-platform/policy-kit/testing";
import { eksPrivateEndpoint } from "./eks-private-endpoint";

describeRule(eksPrivateEndpoint, {
  path: "vpcConfig.endpointPrivateAccess",
  accepts: {
    "a private endpoint": { vpcConfig: { endpointPrivateAccess: true } },
  },
  rejects: {
    "an endpoint that is switched off": { vpcConfig: { endpointPrivateAccess: false } },
    "an endpoint left at its default, which is off": { vpcConfig: {} },
  },
});
