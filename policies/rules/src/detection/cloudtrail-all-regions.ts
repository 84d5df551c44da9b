import { defineResourceRule } from "@eks-platform/policy-kit";
import { trail } from "../resources/aws";

export const cloudtrailAllRegions = defineResourceRule({
  name: "cloudtrail-all-regions",
  description: "The trail records all regions.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set isMultiRegionTrail to true.",
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
  tags: ["cis-aws:3.1", "checkov:CKV_AWS_67", "trivy:AWS-0014"],
  appliesTo: [trail],
  *findings({ isMultiRegionTrail }) {
    // AWS records one region unless all are requested.
    if (isMultiRegionTrail === true) return;
    yield { path: "isMultiRegionTrail", message: "activity in the other regions is not recorded." };
  },
});
