import type { ComponentContext } from "../component-context";
import { awsPolicies, lastPart, createRole, type Role } from "../iam/role";
import { trustService } from "../iam/trust";

/**
 * Builds the role of the nodes: to join the cluster and to pull images, no more. What a pod needs, the CNI's included,
 * it gets by Pod Identity.
 *
 * @param policyArns further policies
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
export function createNodeRole(context: ComponentContext, policyArns: readonly string[]): Role {
  return createRole(context, "node", trustService("ec2.amazonaws.com"), {
    ...awsPolicies(context, ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"]),
    ...Object.fromEntries(policyArns.map((arn) => [lastPart(arn), arn])),
  });
}
