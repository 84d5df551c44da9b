import { defineResourceRule } from "@eks-platform/policy-kit";
import { parameter } from "../resources/aws";
import { isSecretName } from "./secret-names";

export const ssmSecureString = defineResourceRule({
  name: "ssm-secure-string",
  description: "Parameters with the name of a secret are encrypted.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: 'Set type to "SecureString".',
  url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
  tags: ["checkov:CKV2_AWS_34"],
  appliesTo: [parameter],
  *findings({ name, type }) {
    if (type === "SecureString" || !isSecretName(name ?? "")) return;
    yield { path: "type", message: `"${name}" is stored in plain text.` };
  },
});
