import type { SubnetTier } from "@eks-platform/core";
import * as ec2 from "@pulumi/aws/ec2";
import type { Output, Resource } from "@pulumi/pulumi";
import type { ComponentContext } from "../component-context";
import { discoveryTags } from "./discovery-tags";
import type { SubnetPlan } from "./subnet-plan";

/** A subnet that things may start in: its ID is known only once its routes are there. */
export interface ReadySubnet extends SubnetPlan {
  readonly id: Output<string>;
  readonly routeTableId: Output<string>;
}

/** Builds a subnet. */
export function createSubnet(
  { name, vpcId, clusterName, protectedOptions }: ComponentContext,
  tier: SubnetTier,
  { zone, cidr }: SubnetPlan,
): ec2.Subnet {
  const named = `${name}-${tier}-${zone}`;
  const tags = { Name: named, ...discoveryTags(tier, clusterName) };
  const location = { vpcId, availabilityZone: zone, cidrBlock: cidr };
  return new ec2.Subnet(named, { ...location, mapPublicIpOnLaunch: false, tags }, protectedOptions);
}

/** Builds a route table. It leads nowhere but to the VPC itself until routes are added. */
export function createRouteTable({ name, vpcId, child }: ComponentContext, role: string): ec2.RouteTable {
  return new ec2.RouteTable(`${name}-${role}`, { vpcId, tags: { Name: `${name}-${role}` } }, child);
}

/** Builds the route for everything that is not in the VPC. */
export function createDefaultRoute(
  { name, child }: ComponentContext,
  role: string,
  table: ec2.RouteTable,
  via: Pick<ec2.RouteArgs, "gatewayId" | "natGatewayId">,
): ec2.Route {
  const route = { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", ...via };
  return new ec2.Route(`${name}-${role}`, route, child);
}

/**
 * Makes a subnet follow a route table.
 *
 * @param after what must be there before anything may start in the subnet
 * @returns the subnet with its ID as the association has it: what uses it waits for the routes, and is gone before they go
 */
export function associateRouteTable(
  { name, child }: ComponentContext,
  tier: SubnetTier,
  { zone, cidr }: SubnetPlan,
  { subnet, table }: { readonly subnet: ec2.Subnet; readonly table: ec2.RouteTable },
  after: readonly Resource[],
): ReadySubnet {
  const association = new ec2.RouteTableAssociation(
    `${name}-${tier}-${zone}`,
    { subnetId: subnet.id, routeTableId: table.id },
    { ...child, dependsOn: [...after] },
  );
  // The provider types it as optional, for gateways can be associated too. Here it is what was just given.
  return { zone, cidr, id: association.subnetId.apply((id) => id ?? ""), routeTableId: table.id };
}
