import type { Egress } from "../args";

/** Where a zone's private subnet sends what leaves the VPC. */
export interface PrivateRoute {
  /** Zone of the private subnet. */
  readonly zone: string;

  /** Zone of the NAT gateway that it goes through; absent if nothing leaves. */
  readonly natZone?: string;
}

/** The way out of each zone's private subnet, in the order of the zones. */
export function planEgress(egress: Egress, zones: readonly string[]): readonly PrivateRoute[] {
  const [first] = zones;
  return zones.map((zone) => {
    if (egress === "none" || first === undefined) return { zone };
    return { zone, natZone: egress === "shared" ? first : zone };
  });
}
