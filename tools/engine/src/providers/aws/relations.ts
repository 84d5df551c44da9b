import { isMap, type Value, type ValueMap } from "../../model/values";
import type { CreatedResources } from "./created-resources";
import type { Location } from "./location";
import { zonesOf } from "./zones";

/** Outputs that follow from other created resources. */
type Relation = (inputs: ValueMap, createdResources: CreatedResources, location: Location) => ValueMap;

/** Relations by module and file of a type. */
export const relations: Readonly<Record<string, Relation>> = {
  "eks/cluster": (inputs, createdResources) => {
    const { subnetIds } = isMap(inputs.vpcConfig) ? inputs.vpcConfig : {};
    const vpcId = vpcOf(subnetIds, createdResources);
    return vpcId === undefined ? {} : { vpcConfig: { vpcId } };
  },

  "eks/nodeGroup": ({ clusterName, instanceTypes }, createdResources) => {
    const version = createdResources.first("eks/cluster", { name: clusterName })?.properties.version;
    return {
      ...(version === undefined ? {} : { version }),
      amiType: areGraviton(instanceTypes) ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD",
    };
  },

  "ec2/subnet": ({ availabilityZone }, _, location) => {
    const zones = zonesOf(location);
    const zone = zones.find(({ name }) => name === availabilityZone) ?? zones[0];
    return zone === undefined
      ? {}
      : { availabilityZone: availabilityZone ?? zone.name, availabilityZoneId: zone.id };
  },

  "ec2/natGateway": ({ subnetId, allocationId }, createdResources) => ({
    vpcId: createdResources.first("ec2/subnet", { id: subnetId })?.properties.vpcId,
    publicIp: createdResources.first("ec2/eip", { id: allocationId })?.properties.publicIp,
  }),

  "lb/loadBalancer": ({ subnets }, createdResources) => ({ vpcId: vpcOf(subnets, createdResources) }),
};

function vpcOf(subnetIds: Value | undefined, createdResources: CreatedResources): Value | undefined {
  const [id]: readonly Value[] = Array.isArray(subnetIds) ? subnetIds : [];
  return id === undefined ? undefined : createdResources.first("ec2/subnet", { id })?.properties.vpcId;
}

/** True if all of the instance types have ARM processors: `m7g.large` has, `m7i.large` has not. */
function areGraviton(instanceTypes: Value | undefined): boolean {
  return (
    Array.isArray(instanceTypes) &&
    instanceTypes.length > 0 &&
    instanceTypes.every((type) => /^[a-z]+\d+g/.test(String(type)))
  );
}
