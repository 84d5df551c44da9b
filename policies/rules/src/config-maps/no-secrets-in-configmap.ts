import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { configMap } from "../resources/kubernetes";
import { containsKey } from "../secrets/key-patterns";
import { isSecretName, looksLikeSecret } from "../secrets/secret-names";

/** A line that assigns a value to a name: `NAME=value`, `name: value`, `"name": "value",`. */
const assignment = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*["']?([^\s"'(){}[\],;]+)["']?,?\s*$/;

export const noSecretsInConfigmap = defineResourceRule({
  name: "no-secrets-in-configmap",
  description: "No secret stands in a ConfigMap.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Keep the value in Secrets Manager, and bring it in by External Secrets. Then change it.",
  url: "https://kubernetes.io/docs/concepts/configuration/configmap/",
  tags: ["trivy:KSV-0109", "trivy:KSV-01010"],
  appliesTo: [configMap],
  *findings({ data }) {
    for (const [key, value] of Object.entries(data ?? {})) {
      const secret = findSecret(key, value ?? "");
      if (secret) yield { path: pathTo("data", key), message: `"${secret}" is stored in plain text.` };
    }
  },
});

/** Returns the name of the first secret in an entry. */
function findSecret(key: string, value: string): string | undefined {
  if (containsKey(value)) return key;
  if (!value.includes("\n") && isSecretName(key) && looksLikeSecret(value)) return key;
  return value
    .split("\n")
    .map((line) => assignment.exec(line))
    .find((match) => match && isSecretName(match[1] ?? "") && looksLikeSecret(match[2] ?? ""))?.[1];
}
