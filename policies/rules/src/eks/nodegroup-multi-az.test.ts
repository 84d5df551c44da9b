import { describeStackRule, resource, unknownText } from "@eks-platform/policy-kit/testing";
import { nodeGroup, subnet } from "../resources/aws";
import { nodegroupMultiAz } from "./nodegroup-multi-az";

const zoneA = resource(subnet, "zone-a", { id: "subnet-a", availabilityZone: "eu-west-1a" });
const alsoZoneA = resource(subnet, "also-zone-a", { id: "subnet-a2", availabilityZone: "eu-west-1a" });
const zoneB = resource(subnet, "zone-b", { id: "subnet-b", availabilityZone: "eu-west-1b" });

describeStackRule(nodegroupMultiAz, {
  accepts: {
    "subnets in two zones": [
      zoneA,
      zoneB,
      resource(nodeGroup, "workers", { subnetIds: ["subnet-a", "subnet-b"] }),
    ],
    "subnets of another stack": [resource(nodeGroup, "workers", { subnetIds: ["subnet-x", "subnet-y"] })],
  },
  rejects: {
    "one subnet, even before it is made": [resource(nodeGroup, "workers", { subnetIds: [unknownText] })],
    "two subnets of one zone": [
      zoneA,
      alsoZoneA,
      zoneB,
      resource(nodeGroup, "workers", { subnetIds: ["subnet-a", "subnet-a2"] }),
    ],
    "two subnets of one zone that are not made yet": [
      zoneA,
      alsoZoneA,
      resource(
        nodeGroup,
        "workers",
        { subnetIds: [unknownText, unknownText] },
        { subnetIds: ["zone-a", "also-zone-a"] },
      ),
    ],
  },
});
