import { pathTo, resourceRule } from "@eks-platform/policy-kit";
import { configMap } from "../resources/kubernetes";
import { holdsKey } from "../secrets/key-shapes";
import { looksSecret, namesSecret } from "../secrets/secret-names";

/** A line that gives a value to a name: `NAME=value`, `name: value`, `"name": "value",`. */
const assignment = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*["']?([^\s"'(){}[\],;]+)["']?,?\s*$/;

export const noSecretsInConfigmap = resourceRule({
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
      const secret = secretIn(key, value ?? "");
      if (secret) yield { path: pathTo("data", key), message: `"${secret}" is kept in plain text.` };
    }
  },
});

/** The name of the first secret in an entry. */
function secretIn(key: string, value: string): string | undefined {
  if (holdsKey(value)) return key;
  if (!value.includes("\n") && namesSecret(key) && looksSecret(value)) return key;
  return value
    .split("\n")
    .map((line) => assignment.exec(line))
    .find((match) => match && namesSecret(match[1] ?? "") && looksSecret(match[2] ?? ""))?.[1];
}
