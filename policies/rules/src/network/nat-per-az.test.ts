import { createResource, describeStackRule, unknownString } from "@eks-platform/policy-kit/testing";
import { natGateway, subnet, vpc } from "../resources/aws";
import { natPerAz } from "./nat-per-az";

const network = createResource(vpc, "network", { id: "vpc-1", tags: { "platform:environment": "prod" } });
const devNetwork = createResource(vpc, "network", { id: "vpc-1", tags: { "platform:environment": "dev" } });
const a = createResource(subnet, "a", { id: "subnet-a", vpcId: "vpc-1", availabilityZone: "eu-west-1a" });
const b = createResource(subnet, "b", { id: "subnet-b", vpcId: "vpc-1", availabilityZone: "eu-west-1b" });
const natA = createResource(natGateway, "nat-a", { subnetId: "subnet-a" });
const natB = createResource(natGateway, "nat-b", { subnetId: "subnet-b" });
const unknownB = createResource(natGateway, "nat-b", { subnetId: unknownString }, { subnetId: ["b"] });

describeStackRule(natPerAz, {
  resource: "network",
  accepts: {
    "a gateway in each zone": [network, a, b, natA, natB],
    "a gateway in each zone, one of which does not exist yet": [network, a, b, natA, unknownB],
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
      createResource(natGateway, "nat-a2", { subnetId: "subnet-a" }),
    ],
    "a private gateway, which does not reach the internet": [
      network,
      a,
      b,
      natA,
      createResource(natGateway, "nat-b", { subnetId: "subnet-b", connectivityType: "private" }),
    ],
  },
});
