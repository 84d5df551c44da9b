import { defineResourceRule, environmentSettings, isProduction } from "@eks-platform/policy-kit";
import { buckets } from "../resources/aws";

export const s3NoForceDestroy = defineResourceRule({
  name: "s3-no-force-destroy",
  description: "In production a bucket with objects in it is not deleted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave forceDestroy out. To delete the bucket on purpose, empty it first.",
  url: "https://www.pulumi.com/registry/packages/aws/api-docs/s3/bucket/",
  appliesTo: buckets,
  settings: environmentSettings,
  *findings({ forceDestroy, tags }, context) {
    if (forceDestroy !== true || !isProduction(tags, context)) return;
    yield { path: "forceDestroy", message: "a single destroy permanently deletes every object." };
  },
});
