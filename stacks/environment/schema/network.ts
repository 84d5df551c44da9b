import { endpointServices, type NetworkArgs } from "@eks-platform/networking";
import { z } from "zod";
import { ipv4Range, kmsKeyArn, retentionDays } from "./formats";
import { type Mirror } from "./mirror";

const zone = z
  .string()
  .regex(/^[a-z]{2,4}(-[a-z]+)+-\d[a-z]$/)
  .meta({ patternErrorMessage: "the name of an availability zone", examples: ["eu-west-1a"] });

/** The network: everything that `Network` takes, but for what the platform itself decides. */
export const network = z
  .strictObject({
    cidr: ipv4Range(16, 24, "10.20.0.0/16").describe("IPv4 range of the VPC. Changing it replaces the VPC."),
    zones: z
      .array(zone)
      .min(2)
      .max(4)
      .describe("Availability zones to span. Appending is safe; reordering replaces subnets."),
    egress: z
      .enum(["none", "shared", "perZone"])
      .exactOptional()
      .describe(
        "How private subnets reach the internet: not at all, by one NAT gateway, or by one per zone. Default: perZone.",
      ),
    interfaceEndpoints: z
      .array(z.enum(endpointServices))
      .exactOptional()
      .describe(
        "AWS services that private subnets reach inside the VPC; each costs an hourly price per zone. Default: none.",
      ),
    flowLogRetentionDays: retentionDays
      .exactOptional()
      .describe("Days that flow logs are kept. Default: 30."),
    flowLogKmsKeyArn: kmsKeyArn
      .exactOptional()
      .describe("KMS key that encrypts flow logs. Default: CloudWatch's own key."),
    protect: z
      .boolean()
      .exactOptional()
      .describe("Whether Pulumi refuses to delete or replace the VPC and its subnets. Default: true."),
  } satisfies Mirror<Omit<NetworkArgs, "clusterName">>)
  .describe("VPC, subnets, and their ways out.");
