import * as ec2 from "@pulumi/aws/ec2";
import { type Output, type Resource } from "@pulumi/pulumi";
import { type ComponentContext } from "./component-context";
import { discoveryTags, type Purpose } from "./purpose";
import { type SubnetPlan } from "./subnet-plan";

/** A subnet that things may start in: its ID is known only once its routes are there. */
export interface ReadySubnet {
  readonly zone: string;
  readonly id: Output<string>;
}

/** Builds a subnet. */
export function createSubnet(
  { name, vpcId, clusterName, protectedOptions }: ComponentContext,
  purpose: Purpose,
  { zone, cidr }: SubnetPlan,
): ec2.Subnet {
  const named = `${name}-${purpose}-${zone}`;
  const tags = { Name: named, ...discoveryTags(purpose, clusterName) };
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
 * @returns the subnet's ID as the attachment has it: whoever uses it waits for the routes, and is gone before they go
 */
export function associateRouteTable(
  { name, child }: ComponentContext,
  role: string,
  subnet: ec2.Subnet,
  table: ec2.RouteTable,
  after: readonly Resource[],
): Output<string> {
  const association = new ec2.RouteTableAssociation(
    `${name}-${role}`,
    { subnetId: subnet.id, routeTableId: table.id },
    { ...child, dependsOn: [...after] },
  );
  // The provider types it as optional, for gateways can be attached too. Here it is what was just given.
  return association.subnetId.apply((subnetId) => subnetId ?? "");
}
