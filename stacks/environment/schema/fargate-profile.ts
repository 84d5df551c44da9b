import { type FargateProfileArgs, type FargateSelector } from "@eks-platform/cluster";
import { z } from "zod";
import { type Mirror } from "./mirror";

const selector = z.strictObject({
  namespace: z.string().describe("Namespace of the pods."),
  labels: z
    .record(z.string(), z.string())
    .exactOptional()
    .describe("Labels that the pods must have. Default: none."),
} satisfies Mirror<FargateSelector>);

/** Pods that run without nodes of ours. */
export const fargateProfile = z.strictObject({
  selectors: z.array(selector).min(1).max(5).describe("The pods that it takes."),
} satisfies Mirror<FargateProfileArgs>);
