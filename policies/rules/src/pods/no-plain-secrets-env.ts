import { pathTo, resourceRule } from "@eks-platform/policy-kit";
import { holdsKey } from "../secrets/key-shapes";
import { looksSecret, namesSecret } from "../secrets/secret-names";
import { podContainers, workloads } from "./pod-templates";

export const noPlainSecretsEnv = resourceRule({
  name: "no-plain-secrets-env",
  description: "No secret stands in an environment variable of a manifest.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Keep the value in Secrets Manager, and read it by External Secrets and valueFrom.secretKeyRef. Then change it.",
  url: "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of podContainers(inputs, type)) {
      for (const [index, { name = "", value }] of (container.env ?? []).entries()) {
        if (!value || !((namesSecret(name) && looksSecret(value)) || holdsKey(value))) continue;
        yield {
          path: pathTo(path, "env", index, "value"),
          message: `"${name}" holds a secret in plain text.`,
        };
      }
    }
  },
});
