import { type Place } from "./place";
import { awsPolicies, lastPart, role, type Role } from "./role";
import { trustService } from "./trust";

/**
 * Builds the role of the nodes: to join the cluster and to pull images, no more. What a pod needs, the CNI's included,
 * it gets by Pod Identity.
 *
 * @param policyArns further policies
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
export function nodeRole(place: Place, policyArns: readonly string[]): Role {
  return role(place, "node", trustService("ec2.amazonaws.com"), {
    ...awsPolicies(place, ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"]),
    ...Object.fromEntries(policyArns.map((arn) => [lastPart(arn), arn])),
  });
}
