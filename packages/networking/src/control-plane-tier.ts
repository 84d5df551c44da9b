import { type Place } from "./place";
import { type SubnetPlan } from "./subnet-plan";
import { attach, type ReadySubnet, routeTable, subnet } from "./subnets";

/** Builds the subnets of the control plane's network interfaces, which need no route out of the VPC. */
export function controlPlaneTier(place: Place, plan: readonly SubnetPlan[]): readonly ReadySubnet[] {
  const table = routeTable(place, "control-plane");

  return plan.map((planned) => ({
    zone: planned.zone,
    id: attach(place, `control-plane-${planned.zone}`, subnet(place, "control-plane", planned), table, []),
  }));
}
