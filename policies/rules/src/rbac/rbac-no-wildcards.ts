import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { readGrants } from "./grant";

export const rbacNoWildcards = defineResourceRule({
  name: "rbac-no-wildcards",
  description: "Roles name the verbs, resources and groups that they grant.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Write the verbs, resources and groups out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
  tags: ["cis-eks:4.1.3", "checkov:CKV_K8S_49", "trivy:KSV-0046"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const { path, groups, resources, verbs } of readGrants(rules)) {
      const lists = { apiGroups: groups, resources, verbs };
      for (const [property, values] of Object.entries(lists)) {
        if (!values.includes("*")) continue;
        yield { path: `${path}.${property}`, message: "a wildcard also grants what is added later." };
      }
    }
  },
});
