import { type ComponentContext } from "./component-context";
import { type SubnetPlan } from "./subnet-plan";
import { associateRouteTable, type ReadySubnet, createRouteTable, createSubnet } from "./subnets";

/** Builds the subnets of the control plane's network interfaces, which need no route out of the VPC. */
export function createControlPlaneTier(
  context: ComponentContext,
  plan: readonly SubnetPlan[],
): readonly ReadySubnet[] {
  const table = createRouteTable(context, "control-plane");

  return plan.map((planned) => ({
    zone: planned.zone,
    id: associateRouteTable(
      context,
      `control-plane-${planned.zone}`,
      createSubnet(context, "control-plane", planned),
      table,
      [],
    ),
  }));
}
