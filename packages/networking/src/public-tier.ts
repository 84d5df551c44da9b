import * as ec2 from "@pulumi/aws/ec2";
import { type Place } from "./place";
import { type SubnetPlan } from "./subnet-plan";
import { attach, defaultRoute, type ReadySubnet, routeTable, subnet } from "./subnets";

/** Builds the subnets that the internet can reach, and the gateway between the two. */
export function publicTier(place: Place, plan: readonly SubnetPlan[]): readonly ReadySubnet[] {
  const { name, vpcId, child } = place;
  const gateway = new ec2.InternetGateway(name, { vpcId, tags: { Name: name } }, child);
  const table = routeTable(place, "public");
  const route = defaultRoute(place, "public", table, { gatewayId: gateway.id });

  return plan.map((planned) => ({
    zone: planned.zone,
    id: attach(place, `public-${planned.zone}`, subnet(place, "public", planned), table, [route]),
  }));
}
