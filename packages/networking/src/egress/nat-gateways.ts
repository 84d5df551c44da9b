import * as ec2 from "@pulumi/aws/ec2";
import type { PrivateRoute } from "./egress";
import type { ComponentContext } from "../component-context";
import type { ReadySubnet } from "../subnets/subnets";

/** Builds the NAT gateways of a plan, in public subnets. The map tells which one each zone uses. */
export function createNatGateways(
  context: ComponentContext,
  publicSubnets: readonly ReadySubnet[],
  routes: readonly PrivateRoute[],
): ReadonlyMap<string, ec2.NatGateway> {
  const hosts = new Set(routes.map(({ natZone }) => natZone));
  const built = new Map(
    publicSubnets
      .filter(({ zone }) => hosts.has(zone))
      .map((host) => [host.zone, createNatGateway(context, host)]),
  );

  return new Map(
    routes.flatMap(({ zone, natZone = "" }) => {
      const gateway = built.get(natZone);
      return gateway ? [[zone, gateway] as const] : [];
    }),
  );
}

/** Builds a NAT gateway with an address that stays its own, for others to put on their lists. */
function createNatGateway(
  { name, child, protectedOptions }: ComponentContext,
  { zone, id: subnetId }: ReadySubnet,
): ec2.NatGateway {
  const named = `${name}-nat-${zone}`;
  const tags = { Name: named };
  const address = new ec2.Eip(named, { domain: "vpc", tags }, protectedOptions);
  return new ec2.NatGateway(named, { allocationId: address.id, subnetId, tags }, child);
}
