import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { eksNoPublicEndpoint } from "./eks-no-public-endpoint";

const dev = { tags: { "platform:environment": "dev" } };
const devProvider = { type: "pulumi:providers:aws", props: { defaultTags: JSON.stringify(dev) } };
const narrowed = { vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] } };

describeRule(eksNoPublicEndpoint, {
  path: "vpcConfig.endpointPublicAccess",
  accepts: {
    "an endpoint closed to the internet": { vpcConfig: { endpointPublicAccess: false } },
    "a restricted endpoint outside production, by the cluster's tag": { ...narrowed, ...dev },
    "a restricted endpoint outside production, by the provider's tags": withOptions(narrowed, {
      provider: devProvider,
    }),
    "a restricted endpoint with the environment in the pack's configuration": withOptions(narrowed, {
      config: { environment: "dev" },
    }),
  },
  rejects: {
    "an endpoint open to the internet": { vpcConfig: { endpointPublicAccess: true } },
    "an endpoint left at its default, which is open": { vpcConfig: {} },
    "a restricted endpoint in production": narrowed,
    "an open endpoint outside production": { vpcConfig: { endpointPublicAccess: true }, ...dev },
  },
});
