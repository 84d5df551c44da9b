import type * as ec2 from "@pulumi/aws/ec2";
import type { EndpointService } from "../args";
import { createInterfaceEndpoints, createS3Endpoint } from "../egress/endpoints";
import type { ComponentContext } from "../component-context";
import type { SubnetPlan } from "./subnet-plan";
import {
  associateRouteTable,
  createDefaultRoute,
  type ReadySubnet,
  createRouteTable,
  createSubnet,
} from "./subnets";

/** The ways out of the private subnets. */
export interface PrivateEgress {
  /** NAT gateway that each zone uses. A zone without one has no route out of the VPC. */
  readonly natGateways: ReadonlyMap<string, ec2.NatGateway>;

  /** Services that are reached without leaving the VPC. */
  readonly services: readonly EndpointService[];
}

/** Builds the subnets of the nodes, each with a route table of its own, and their ways out. */
export function createPrivateTier(
  context: ComponentContext,
  plan: readonly SubnetPlan[],
  { natGateways, services }: PrivateEgress,
): readonly ReadySubnet[] {
  const zones = plan.map((planned) => ({
    planned,
    subnet: createSubnet(context, "private", planned),
    table: createRouteTable(context, `private-${planned.zone}`),
  }));
  const endpoints = [
    createS3Endpoint(
      context,
      zones.map(({ table }) => table),
    ),
    ...createInterfaceEndpoints(
      context,
      services,
      zones.map(({ subnet }) => subnet),
    ),
  ];

  return zones.map(({ planned, subnet, table }) => {
    const gateway = natGateways.get(planned.zone);
    const role = `private-${planned.zone}`;
    const routes = gateway ? [createDefaultRoute(context, role, table, { natGatewayId: gateway.id })] : [];
    return associateRouteTable(context, "private", planned, { subnet, table }, [...routes, ...endpoints]);
  });
}
