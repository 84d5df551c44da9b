import { defineStackRule } from "@eks-platform/policy-kit";
import { nodeGroup, subnet } from "../resources/aws";

export const nodegroupPrivateSubnets = defineStackRule({
  name: "nodegroup-private-subnets",
  description: "Nodes stand in private subnets.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Give subnetIds subnets that hand out no public addresses.",
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html",
  tags: ["cis-eks:5.4.3"],
  appliesTo: [nodeGroup],
  *findings(stack) {
    const publicSubnets = stack.of(subnet).filter(({ props }) => props.mapPublicIpOnLaunch === true);
    for (const resource of stack.of(nodeGroup)) {
      for (const { name } of publicSubnets.filter((candidate) =>
        stack.refers(resource, "subnetIds", candidate),
      )) {
        yield {
          resource,
          path: "subnetIds",
          message: `the subnet "${name}" assigns public addresses to nodes.`,
        };
      }
    }
  },
});
