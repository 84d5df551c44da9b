import { defineResourceRule, isKnown, pathTo } from "@eks-platform/policy-kit";
import { containsKey } from "../secrets/key-patterns";
import { isSecretName, looksLikeSecret } from "../secrets/secret-names";
import { charts } from "./charts";

export const helmNoSecretValues = defineResourceRule({
  name: "helm-no-secret-values",
  description:
    "No secret stands among the values of a chart: Helm keeps them in the cluster and shows them to its users.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Keep the secret in Secrets Manager, bring it in by External Secrets, and name it by the chart's existingSecret. Then change it.",
  url: "https://helm.sh/docs/chart_best_practices/values/",
  appliesTo: charts,
  *findings({ values }) {
    for (const { path, name } of findSecrets(values, "values", "")) {
      yield { path, message: `"${name}" contains a secret in plain text.` };
    }
  },
});

/** Finds every secret among the values, at any depth. An unknown value is not part of the program's source. */
function* findSecrets(value: unknown, path: string, name: string): Iterable<{ path: string; name: string }> {
  if (typeof value === "string") {
    if ((isSecretName(name) && looksLikeSecret(value)) || containsKey(value)) yield { path, name };
  } else if (typeof value === "object" && value !== null) {
    // Safe: an object can be read by its own keys, a list by its indexes.
    const parent = value as Readonly<Record<string, unknown>>;
    const isList = Array.isArray(value);
    for (const key of Object.keys(parent).filter((each) => isKnown(parent, each))) {
      yield* findSecrets(parent[key], pathTo(path, isList ? Number(key) : key), isList ? name : key);
    }
  }
}
