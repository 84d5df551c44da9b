import { hexDigits } from "../../digest";
import type { CreatedResource } from "../created-resources";
import { type AwsFunction, simulatedResult } from "./function";
import { filterValues } from "./instance-types";

/**
 * Networks. Only what a caller names by its id is looked up among the created resources: it exists by then. Anything
 * else would depend on the order of requests.
 */
export const networkFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:ec2/getSubnets:getSubnets": (args, { createdResources }) => {
    const named = filterValues(args.filters, "subnet-id");
    const zones = filterValues(args.filters, "availability-zone");
    const subnets = named.flatMap((id) => createdResources.first("ec2/subnet", { id }) ?? []);
    if (named.length === 0 || subnets.length < named.length) return undefined;
    const ids = subnets
      .filter(({ properties }) => zones.length === 0 || zones.includes(String(properties.availabilityZone)))
      .map(({ id }) => id);
    return simulatedResult({ id: args.region ?? "subnets", ids: ids.sort() });
  },

  "aws:ec2/getRouteTable:getRouteTable": ({ subnetId }, { createdResources, location: { account } }) => {
    const subnet =
      subnetId === undefined ? undefined : createdResources.first("ec2/subnet", { id: subnetId });
    if (subnet === undefined) return undefined;
    const { vpcId, arn } = subnet.properties;
    const id = `rtb-${hexDigits(`route table of ${subnet.id}`, 17)}`;
    return simulatedResult({
      ...{ id, routeTableId: id, rtbId: id, subnetId, vpcId, ownerId: account, tags: {} },
      arn: String(arn).replace(/subnet\/.*$/, `route-table/${id}`),
      routes: [routeTarget(subnet)],
    });
  },
};

/** A subnet that gives its instances public addresses leads out by an internet gateway, any other by a NAT gateway. */
function routeTarget({ id, properties }: CreatedResource) {
  const digits = hexDigits(`way out of ${id}`, 17);
  const isPublic = properties.mapPublicIpOnLaunch === true;
  return {
    cidrBlock: "0.0.0.0/0",
    gatewayId: isPublic ? `igw-${digits}` : "",
    natGatewayId: isPublic ? "" : `nat-${digits}`,
  };
}
