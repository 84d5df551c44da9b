import { all, type InputValue, listOf, getMember, textOf } from "../input-value";
import type { NodeGroupContext } from "./node-group-parts";

/** Instance type that is asked about where the program names none. */
const smallInstance = "t3.medium";

const instanceTypeOf = ({ args }: NodeGroupContext): InputValue =>
  all({ types: args.instanceTypes ?? [] }, (known) => listOf(known.types)[0] ?? smallInstance);

/** Network interfaces for the Elastic Fabric Adapter: one on each network card of the instance type. */
export async function planEfaInterfaces(context: NodeGroupContext): Promise<InputValue> {
  const { builder, parent, core } = context;
  const instanceType = instanceTypeOf(context);
  const facts = await builder.invoke("aws:ec2/getInstanceType:getInstanceType", { instanceType }, parent);
  // Always the cluster's own group, also where it was given another one.
  const group = getMember(core.outputOf("cluster", "vpcConfig"), "clusterSecurityGroupId");
  return all({ facts, group, instanceType }, (known) => {
    if (getMember(known.facts, "efaSupported") !== true) {
      throw new Error(
        `${textOf(known.instanceType)} has no Elastic Fabric Adapter: choose another instance type, or leave out enableEfaSupport.`,
      );
    }
    const cards = Math.max(1, Number(getMember(known.facts, "maximumNetworkCards") ?? 1));
    return Array.from({ length: cards }, (_, card) => ({
      deleteOnTermination: "true",
      networkCardIndex: card,
      deviceIndex: card === 0 ? 0 : 1,
      interfaceType: card === 0 ? "efa" : "efa-only",
      securityGroups: [known.group ?? null],
    }));
  });
}

/** Those of the subnets that lie in the zone of the placement group. */
export async function selectSubnetsOfZone(
  context: NodeGroupContext,
  subnetIds: InputValue,
): Promise<InputValue> {
  const { builder, parent, args } = context;
  const offerings = await builder.invoke(
    "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings",
    {
      filters: [{ name: "instance-type", values: [instanceTypeOf(context) ?? null] }],
      locationType: "availability-zone",
    },
    parent,
  );
  const zone = all({ zone: args.placementGroupAvailabilityZone, offerings }, (known) => {
    const zones = listOf(getMember(known.offerings, "locations"));
    if (zones.includes(known.zone ?? null)) return known.zone;
    throw new Error(
      `placementGroupAvailabilityZone is ${textOf(known.zone)}, where the instance type is not offered. Zones that offer it: ${zones.map(textOf).join(", ")}.`,
    );
  });
  const filters = [
    { name: "availability-zone", values: [zone ?? null] },
    { name: "subnet-id", values: subnetIds ?? [] },
  ];
  const found = await builder.invoke("aws:ec2/getSubnets:getSubnets", { filters }, parent);
  return getMember(found, "ids");
}
