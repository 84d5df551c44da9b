import * as ec2 from "@pulumi/aws/ec2";
import type { ComponentContext } from "../component-context";
import type { SubnetPlan } from "./subnet-plan";
import {
  associateRouteTable,
  createDefaultRoute,
  createRouteTable,
  createSubnet,
  type ReadySubnet,
} from "./subnets";

/** Builds the subnets that the internet can reach, and the gateway between the two. */
export function createPublicTier(
  context: ComponentContext,
  plan: readonly SubnetPlan[],
): readonly ReadySubnet[] {
  const { name, vpcId, child } = context;
  const gateway = new ec2.InternetGateway(name, { vpcId, tags: { Name: name } }, child);
  const table = createRouteTable(context, "public");
  const route = createDefaultRoute(context, "public", table, { gatewayId: gateway.id });

  return plan.map((planned) => {
    const subnet = createSubnet(context, "public", planned);
    return associateRouteTable(context, "public", planned, { subnet, table }, [route]);
  });
}
