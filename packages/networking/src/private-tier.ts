import type * as ec2 from "@pulumi/aws/ec2";
import { type EndpointService } from "./endpoint-service";
import { interfaceEndpoints, s3Endpoint } from "./endpoints";
import { type Place } from "./place";
import { type SubnetPlan } from "./subnet-plan";
import { attach, defaultRoute, type ReadySubnet, routeTable, subnet } from "./subnets";

/** The ways out of the private subnets. */
export interface WaysOut {
  /** NAT gateway that each zone uses. A zone without one has no route out of the VPC. */
  readonly natGateways: ReadonlyMap<string, ec2.NatGateway>;

  /** Services that are reached without leaving the VPC. */
  readonly services: readonly EndpointService[];
}

/** Builds the subnets of the nodes, each with a route table of its own, and their ways out. */
export function privateTier(
  place: Place,
  plan: readonly SubnetPlan[],
  { natGateways, services }: WaysOut,
): readonly ReadySubnet[] {
  const zones = plan.map((planned) => ({
    zone: planned.zone,
    subnet: subnet(place, "private", planned),
    table: routeTable(place, `private-${planned.zone}`),
  }));
  const endpoints = [
    s3Endpoint(
      place,
      zones.map(({ table }) => table),
    ),
    ...interfaceEndpoints(
      place,
      services,
      zones.map(({ subnet }) => subnet),
    ),
  ];

  return zones.map(({ zone, subnet, table }) => {
    const role = `private-${zone}`;
    const gateway = natGateways.get(zone);
    const routes = gateway ? [defaultRoute(place, role, table, { natGatewayId: gateway.id })] : [];
    return { zone, id: attach(place, role, subnet, table, [...routes, ...endpoints]) };
  });
}
