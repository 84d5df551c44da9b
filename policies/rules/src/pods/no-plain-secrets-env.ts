import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { containsKey } from "../secrets/key-patterns";
import { isSecretName, looksLikeSecret } from "../secrets/secret-names";
import { findContainers, workloads } from "./pod-templates";

export const noPlainSecretsEnv = defineResourceRule({
  name: "no-plain-secrets-env",
  description: "No secret stands in an environment variable of a manifest.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Keep the value in Secrets Manager, and read it by External Secrets and valueFrom.secretKeyRef. Then change it.",
  url: "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      for (const [index, { name = "", value }] of (container.env ?? []).entries()) {
        if (!value || !((isSecretName(name) && looksLikeSecret(value)) || containsKey(value))) continue;
        yield {
          path: pathTo(path, "env", index, "value"),
          message: `"${name}" contains a secret in plain text.`,
        };
      }
    }
  },
});
