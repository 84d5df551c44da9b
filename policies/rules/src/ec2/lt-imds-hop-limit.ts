import { defineResourceRule } from "@eks-platform/policy-kit";
import { launchTemplate } from "../resources/aws";

export const ltImdsHopLimit = defineResourceRule({
  name: "lt-imds-hop-limit",
  description: "Metadata answers do not reach pods: their hop limit is 1.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set metadataOptions.httpPutResponseHopLimit to 1, and give pods their rights by Pod Identity.",
  url: "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
  tags: ["checkov:CKV_AWS_341"],
  appliesTo: [launchTemplate],
  *findings({ metadataOptions }) {
    // AWS defaults to 1; EKS raises that to 2 for templates without metadata options.
    const limit = metadataOptions ? (metadataOptions.httpPutResponseHopLimit ?? 1) : 2;
    if (limit <= 1 || metadataOptions?.httpEndpoint === "disabled") return;
    yield {
      path: "metadataOptions.httpPutResponseHopLimit",
      message: "pods can read the credentials of the node's role.",
    };
  },
});
