/**
 * What a subnet is for.
 *
 * - `"public"`: the internet can reach it. Public load balancers and NAT gateways.
 * - `"private"`: it has a route out only. Nodes, their pods, internal load balancers.
 * - `"control-plane"`: it has no route out of the VPC. The network interfaces of the control plane.
 */
export type Purpose = "public" | "private" | "control-plane";

/**
 * Tags by which controllers in the cluster find the subnets that they may use.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html (load balancers)
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms (Karpenter)
 */
export function discoveryTags(purpose: Purpose, clusterName: string | undefined): Record<string, string> {
  switch (purpose) {
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
