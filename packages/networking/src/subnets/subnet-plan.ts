import { addressCount, formatCidr, parseCidr, type SubnetTier, subdivision } from "@eks-platform/core";

/** The most zones that a plan has room for. Each has its share from the start, so that appending one moves none. */
export const maxZones = 4;

/** Where a subnet is to be. */
export interface SubnetPlan {
  readonly zone: string;
  readonly cidr: string;
}

/** For each tier, one subnet per zone, in the order of the zones. */
export type NetworkPlan = Readonly<Record<SubnetTier, readonly SubnetPlan[]>>;

/**
 * Lays out a VPC range over zones. The lower half is private and the next quarter public, each in equal shares. The
 * last quarter stays free, so that a later tier needs no renumbering, but for a /28 per zone at its very end: the
 * control plane wants 6 free addresses in each zone, and AWS advises 16.
 *
 * @param cidr range of the VPC, /24 or wider
 * @param zones at most {@link maxZones}
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
 */
export function planSubnets(cidr: string, zones: readonly string[]): NetworkPlan {
  const vpc = parseCidr(cidr);
  const smallest = 28;
  const lastSmallest = addressCount(vpc) / addressCount({ prefix: smallest }) - 1;

  const inEachZone = (prefix: number, blockOf: (index: number) => number) =>
    zones.map((zone, index) => ({ zone, cidr: formatCidr(subdivision(vpc, prefix, blockOf(index))) }));

  return {
    private: inEachZone(vpc.prefix + 3, (index) => index),
    public: inEachZone(vpc.prefix + 4, (index) => 2 * maxZones + index),
    "control-plane": inEachZone(smallest, (index) => lastSmallest - index),
  };
}
