import { defineResourceRule, isGiven } from "@eks-platform/policy-kit";
import { topic } from "../resources/aws";

export const snsEncrypted = defineResourceRule({
  name: "sns-encrypted",
  description: "Topics encrypt their messages.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Set kmsMasterKeyId to a key that the publishing services may use.",
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html",
  tags: ["checkov:CKV_AWS_26", "trivy:AWS-0095"],
  appliesTo: [topic],
  *findings(inputs) {
    // AWS does not encrypt a topic without a key.
    if (!isGiven(inputs, "kmsMasterKeyId"))
      yield { path: "kmsMasterKeyId", message: "messages are stored unencrypted." };
  },
});
