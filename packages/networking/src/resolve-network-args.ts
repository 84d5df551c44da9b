import { assertArguments, isCidr, isPrivate, logRetentionRule, parseCidr } from "@eks-platform/core";
import { endpointServices, servicesThatNodesNeed } from "./endpoint-service";
import { type NetworkArgs } from "./network-args";
import { maxZones } from "./subnet-plan";
import { areZonesOfOneRegion } from "./zone";

/** Arguments that have no default: left out, the thing is left out. */
type Optional = "flowLogKmsKeyArn" | "clusterName";

/** The arguments with every default filled. */
export type ResolvedNetworkArgs = Required<Omit<NetworkArgs, Optional>> & Pick<NetworkArgs, Optional>;

/** Fills defaults and refuses what cannot work, before any resource exists. */
export function resolveNetworkArgs(name: string, args: NetworkArgs): ResolvedNetworkArgs {
  const resolved = {
    egress: "perZone",
    interfaceEndpoints: [],
    flowLogRetentionDays: 30,
    protect: true,
    ...args,
  } as const;
  const { cidr, zones, egress, interfaceEndpoints } = resolved;

  const unknown = interfaceEndpoints.filter((service) => !endpointServices.includes(service));
  const missing = servicesThatNodesNeed.filter((service) => !interfaceEndpoints.includes(service));

  assertArguments(`Network "${name}"`, [
    {
      arg: "cidr",
      given: cidr,
      holds: isCidr(cidr, 16, 24) && isPrivate(parseCidr(cidr)),
      allowed: "a private IPv4 range from /16 to /24",
      fix: 'Give the first address of the range, for example "10.20.0.0/16".',
    },
    {
      arg: "zones",
      given: zones,
      holds: zones.length >= 2 && zones.length <= maxZones && new Set(zones).size === zones.length,
      allowed: `2 to ${maxZones} different availability zones`,
      fix: "Name at least two zones of the region: EKS refuses fewer.",
    },
    {
      arg: "zones",
      given: zones,
      holds: areZonesOfOneRegion(zones),
      allowed: "availability zones of one region",
      fix: 'Name them in full, for example "eu-west-1a", and none of another region.',
    },
    {
      arg: "interfaceEndpoints",
      given: unknown,
      holds: unknown.length === 0,
      allowed: `among ${endpointServices.join(", ")}`,
      fix: "Correct the name, or leave it out.",
    },
    {
      arg: "interfaceEndpoints",
      given: interfaceEndpoints,
      holds: egress !== "none" || missing.length === 0,
      allowed: `all that nodes need when egress is "none": ${servicesThatNodesNeed.join(", ")}`,
      fix: `Add ${missing.join(", ")}, or give the private subnets a way out.`,
    },
    logRetentionRule("flowLogRetentionDays", resolved.flowLogRetentionDays),
  ]);
  return resolved;
}
