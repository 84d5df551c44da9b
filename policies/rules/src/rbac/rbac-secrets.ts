import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Reading secrets: `list` and `watch` return their contents too. */
const rights = ["get", "list", "watch"].map((verb) => ({ group: "", resource: "secrets", verb }));

export const rbacSecrets = defineResourceRule({
  name: "rbac-secrets",
  description: "Roles read secrets by name, not all of them.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the secrets in resourceNames.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets",
  tags: ["cis-eks:4.1.2", "checkov:CKV2_K8S_5", "trivy:KSV-0041"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (grant.names.length > 0 || !rights.some((right) => grantsRight(grant, right))) continue;
      yield { path: grant.path, message: "its holder can read every secret." };
    }
  },
});
