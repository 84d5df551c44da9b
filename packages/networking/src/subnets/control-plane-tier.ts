import type { ComponentContext } from "../component-context";
import type { SubnetPlan } from "./subnet-plan";
import { associateRouteTable, createRouteTable, createSubnet, type ReadySubnet } from "./subnets";

/** Builds the subnets of the control plane's network interfaces, which need no route out of the VPC. */
export function createControlPlaneTier(
  context: ComponentContext,
  plan: readonly SubnetPlan[],
): readonly ReadySubnet[] {
  const table = createRouteTable(context, "control-plane");

  return plan.map((planned) => {
    const subnet = createSubnet(context, "control-plane", planned);
    return associateRouteTable(context, "control-plane", planned, { subnet, table }, []);
  });
}
