import { type NodeGroupArgs, type Taint } from "@eks-platform/cluster";
import { z } from "zod";
import { type Mirror } from "./mirror";

const taint = z.strictObject({
  key: z.string().min(1),
  value: z.string().exactOptional(),
  effect: z.enum(["noSchedule", "preferNoSchedule", "noExecute"]),
} satisfies Mirror<Taint>);

/** A group of equal nodes. */
export const nodeGroup = z.strictObject({
  instanceTypes: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)
        .meta({ patternErrorMessage: "a type of EC2 instance", examples: ["m7g.large"] }),
    )
    .min(1)
    .max(20)
    .describe(
      "Types of instances, of one architecture, best first for On-Demand. Changing them replaces the group.",
    ),
  min: z.int().min(0).max(450).describe("Least number of nodes."),
  max: z.int().min(1).max(450).describe("Most nodes."),
  desired: z.int().min(0).max(450).exactOptional().describe("Nodes to start with. Default: min."),
  image: z
    .enum(["al2023", "bottlerocket"])
    .exactOptional()
    .describe("Operating system. Changing it replaces the group. Default: al2023."),
  capacity: z
    .enum(["onDemand", "spot"])
    .exactOptional()
    .describe("How instances are bought. Changing it replaces the group. Default: onDemand."),
  rootVolumeGib: z
    .int()
    .min(20)
    .max(16384)
    .exactOptional()
    .describe("Size of the encrypted volume, in GiB. Default: 50."),
  labels: z.record(z.string(), z.string()).exactOptional().describe("Labels of the nodes. Default: none."),
  taints: z.array(taint).exactOptional().describe("Marks that keep pods away. Default: none."),
  maxUnavailablePercent: z
    .int()
    .min(1)
    .max(100)
    .exactOptional()
    .describe("Share of the nodes that an update may take down at once, in percent. Default: 33."),
  imageRelease: z
    .string()
    .exactOptional()
    .describe("Release of the image. Default: the newest at creation, then kept."),
} satisfies Mirror<NodeGroupArgs>);
