import { describeRule, unknownString } from "@eks-platform/policy-kit/testing";
import { eksClusterSubnetsMultiAz } from "./eks-cluster-subnets-multi-az";

describeRule(eksClusterSubnetsMultiAz, {
  path: "vpcConfig.subnetIds",
  accepts: {
    "two subnets that do not exist yet": { vpcConfig: { subnetIds: [unknownString, unknownString] } },
  },
  rejects: {
    "one subnet": { vpcConfig: { subnetIds: ["subnet-1"] } },
    "no subnets": { vpcConfig: {} },
  },
});
