import { defineResourceRule, environmentSettings, isProduction } from "@eks-platform/policy-kit";
import { cluster } from "../resources/aws";

export const eksDeletionProtection = defineResourceRule({
  name: "eks-deletion-protection",
  description: "AWS refuses to delete a production cluster.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set deletionProtection to true. To delete the cluster on purpose, switch it off first.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html",
  appliesTo: [cluster],
  settings: environmentSettings,
  *findings({ deletionProtection, tags }, context) {
    // AWS leaves deletion protection off. Pulumi's own `protect` stops Pulumi only, so it does not count.
    if (deletionProtection === true || !isProduction(tags, context)) return;
    yield { path: "deletionProtection", message: "a single destroy deletes the production cluster." };
  },
});
