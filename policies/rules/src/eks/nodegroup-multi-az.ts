import { defineStackRule } from "@eks-platform/policy-kit";
import { nodeGroup, subnet } from "../resources/aws";

export const nodegroupMultiAz = defineStackRule({
  name: "nodegroup-multi-az",
  description: "The nodes of a group span two zones at least.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Give subnetIds one subnet in each of two or more zones.",
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html",
  appliesTo: [nodeGroup],
  *findings(stack) {
    const subnets = stack.of(subnet);
    for (const resource of stack.of(nodeGroup)) {
      const count = resource.props.subnetIds?.length ?? 0;
      const ownSubnets = subnets.filter((candidate) => stack.refers(resource, "subnetIds", candidate));
      const zones = new Set(
        ownSubnets.map(({ props }) => props.availabilityZone ?? props.availabilityZoneId),
      );
      // Subnets of another stack may be in any zone, so they pass.
      if (count >= 2 && (ownSubnets.length < count || zones.size >= 2)) continue;
      yield { resource, path: "subnetIds", message: "an outage of one zone stops every node of the group." };
    }
  },
});
