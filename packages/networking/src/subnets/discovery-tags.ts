import type { SubnetTier } from "@eks-platform/core";

/**
 * Tags by which controllers in the cluster find the subnets that they may use.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html (load balancers)
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms (Karpenter)
 */
export function discoveryTags(tier: SubnetTier, clusterName: string | undefined): Record<string, string> {
  switch (tier) {
    case "public":
      return { "kubernetes.io/role/elb": "1" };
    case "private":
      return {
        "kubernetes.io/role/internal-elb": "1",
        ...(clusterName !== undefined && { "karpenter.sh/discovery": clusterName }),
      };
    case "control-plane":
      return {};
  }
}
