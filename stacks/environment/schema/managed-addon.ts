import { type ManagedAddonArgs } from "@eks-platform/cluster";
import { z } from "zod";
import { type Mirror } from "./mirror";

/** How an add-on of EKS is installed. */
export const managedAddon = z.strictObject({
  version: z
    .string()
    .regex(/^v\d+\.\d+\.\d+-eksbuild\.\d+$/)
    .meta({ patternErrorMessage: "an exact version of an EKS add-on", examples: ["v1.21.1-eksbuild.1"] })
    .exactOptional()
    .describe("Exact version. Default: what EKS prefers when the add-on is created."),
  configuration: z
    .record(z.string(), z.unknown())
    .exactOptional()
    .describe("Values of the add-on's own configuration schema, added to those that the platform sets."),
} satisfies Mirror<ManagedAddonArgs>);
