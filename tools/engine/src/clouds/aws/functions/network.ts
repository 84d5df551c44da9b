import { isMap, type Value, type ValueMap } from "../../../protocol/values";
import type { Inventory, Made } from "../inventory";
import { type AwsFunction, plausible } from "./function";
import { filterValues } from "./instance-types";

/** Networks: what the same preview has made is known, anything else is derived from types. */
export const network: Readonly<Record<string, AwsFunction>> = {
  "aws:ec2/getSubnets:getSubnets": (args, { inventory }) => {
    const wanted = filterValues(args.filters, "vpc-id");
    const ids = inventory
      .find("ec2/subnet")
      .filter(({ properties }) => wanted.length === 0 || wanted.includes(String(properties.vpcId)))
      .filter(({ properties }) =>
        within(properties.availabilityZone, filterValues(args.filters, "availability-zone")),
      )
      .filter(({ id }) => within(id, filterValues(args.filters, "subnet-id")))
      .filter(({ properties }) => hasTags(properties.tagsAll, args.tags))
      .map(({ id }) => id);
    return ids.length === 0 ? undefined : plausible({ id: args.region ?? "subnets", ids });
  },

  "aws:ec2/getRouteTable:getRouteTable": (args, { inventory }) => {
    const table = tableOf(args, inventory);
    if (table === undefined) return undefined;
    return plausible({
      ...{ id: table.id, rtbId: table.id, routeTableId: table.id, arn: table.properties.arn },
      ...{
        ownerId: table.properties.ownerId,
        vpcId: table.properties.vpcId,
        tags: table.properties.tags ?? {},
      },
      routes: [...inlineRoutes(table.properties.routes), ...separateRoutes(table.id, inventory)],
    });
  },
};

const within = (value: Value | undefined, wanted: readonly string[]) =>
  wanted.length === 0 || wanted.includes(String(value));

function hasTags(tags: Value | undefined, wanted: Value | undefined): boolean {
  if (!isMap(wanted)) return true;
  return isMap(tags) && Object.entries(wanted).every(([key, value]) => tags[key] === value);
}

/** The table that a subnet is associated with, or the one of an id. */
function tableOf(args: ValueMap, inventory: Inventory): Made | undefined {
  const { subnetId, routeTableId } = args;
  const associated =
    subnetId === undefined ? undefined : inventory.first("ec2/routeTableAssociation", { subnetId });
  const id = routeTableId ?? associated?.properties.routeTableId;
  return id === undefined ? undefined : inventory.first("ec2/routeTable", { id });
}

const inlineRoutes = (routes: Value | undefined): readonly ValueMap[] =>
  Array.isArray(routes)
    ? routes
        .filter(isMap)
        .map((route) => ({ ...route, cidrBlock: route.cidrBlock ?? "", gatewayId: route.gatewayId ?? "" }))
    : [];

function separateRoutes(routeTableId: string, inventory: Inventory): readonly ValueMap[] {
  return inventory.find("ec2/route", { routeTableId }).map(({ properties }) => ({
    cidrBlock: properties.destinationCidrBlock ?? "",
    gatewayId: properties.gatewayId ?? "",
    natGatewayId: properties.natGatewayId ?? "",
  }));
}
