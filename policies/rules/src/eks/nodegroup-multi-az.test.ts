import { createResource, describeStackRule, unknownString } from "@eks-platform/policy-kit/testing";
import { nodeGroup, subnet } from "../resources/aws";
import { nodegroupMultiAz } from "./nodegroup-multi-az";

const zoneA = createResource(subnet, "zone-a", { id: "subnet-a", availabilityZone: "eu-west-1a" });
const alsoZoneA = createResource(subnet, "also-zone-a", { id: "subnet-a2", availabilityZone: "eu-west-1a" });
const zoneB = createResource(subnet, "zone-b", { id: "subnet-b", availabilityZone: "eu-west-1b" });

describeStackRule(nodegroupMultiAz, {
  resource: "workers",
  path: "subnetIds",
  accepts: {
    "subnets in two zones": [
      zoneA,
      zoneB,
      createResource(nodeGroup, "workers", { subnetIds: ["subnet-a", "subnet-b"] }),
    ],
    "subnets of another stack": [
      createResource(nodeGroup, "workers", { subnetIds: ["subnet-x", "subnet-y"] }),
    ],
  },
  rejects: {
    "one subnet, before it exists": [createResource(nodeGroup, "workers", { subnetIds: [unknownString] })],
    "two subnets of one zone": [
      zoneA,
      alsoZoneA,
      zoneB,
      createResource(nodeGroup, "workers", { subnetIds: ["subnet-a", "subnet-a2"] }),
    ],
    "two subnets of one zone that do not exist yet": [
      zoneA,
      alsoZoneA,
      createResource(
        nodeGroup,
        "workers",
        { subnetIds: [unknownString, unknownString] },
        { subnetIds: ["zone-a", "also-zone-a"] },
      ),
    ],
  },
});
