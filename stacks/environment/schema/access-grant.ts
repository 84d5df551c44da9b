import { type AccessGrant } from "@eks-platform/cluster";
import { z } from "zod";
import { type Mirror } from "./mirror";

/** What one principal may do in the cluster. */
export const accessGrant = z.strictObject({
  principalArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:(role|user)\/[\w+=,.@-]+$/)
    .meta({
      description: "ARN of the IAM role or user, without path.",
      patternErrorMessage: "ARN of an IAM role or user, without path",
      examples: ["arn:aws:iam::111122223333:role/platform-admin"],
    }),
  policy: z
    .enum(["clusterAdmin", "admin", "adminView", "edit", "view"])
    .describe("What the principal may do, in the words of AWS' access policies."),
  namespaces: z
    .array(z.string())
    .min(1)
    .exactOptional()
    .describe("Namespaces in which it may. Not for clusterAdmin. Default: every namespace."),
} satisfies Mirror<AccessGrant>);
