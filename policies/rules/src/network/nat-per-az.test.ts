import { describeStackRule, resource, unknownText } from "@eks-platform/policy-kit/testing";
import { natGateway, subnet, vpc } from "../resources/aws";
import { natPerAz } from "./nat-per-az";

const network = resource(vpc, "network", { id: "vpc-1", tags: { "platform:environment": "prod" } });
const devNetwork = resource(vpc, "network", { id: "vpc-1", tags: { "platform:environment": "dev" } });
const a = resource(subnet, "a", { id: "subnet-a", vpcId: "vpc-1", availabilityZone: "eu-west-1a" });
const b = resource(subnet, "b", { id: "subnet-b", vpcId: "vpc-1", availabilityZone: "eu-west-1b" });
const natA = resource(natGateway, "nat-a", { subnetId: "subnet-a" });
const natB = resource(natGateway, "nat-b", { subnetId: "subnet-b" });
const unmadeB = resource(natGateway, "nat-b", { subnetId: unknownText }, { subnetId: ["b"] });

describeStackRule(natPerAz, {
  accepts: {
    "a gateway in each zone": [network, a, b, natA, natB],
    "a gateway in each zone, one of them not made yet": [network, a, b, natA, unmadeB],
    "a network without gateways": [network, a, b],
    "one gateway for two zones outside production": [devNetwork, a, b, natA],
  },
  rejects: {
    "one gateway for two zones": [network, a, b, natA],
    "two gateways in one zone": [
      network,
      a,
      b,
      natA,
      resource(natGateway, "nat-a2", { subnetId: "subnet-a" }),
    ],
    "a private gateway, which leads nowhere": [
      network,
      a,
      b,
      natA,
      resource(natGateway, "nat-b", { subnetId: "subnet-b", connectivityType: "private" }),
    ],
  },
});
