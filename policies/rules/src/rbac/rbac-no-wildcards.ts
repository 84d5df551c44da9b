import { resourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grants } from "./grant";

export const rbacNoWildcards = resourceRule({
  name: "rbac-no-wildcards",
  description: "Roles name the verbs, resources and groups that they grant.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Write the verbs, resources and groups out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
  tags: ["cis-eks:4.1.3", "checkov:CKV_K8S_49", "trivy:KSV-0046"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const { path, groups, resources, verbs } of grants(rules)) {
      const lists = { apiGroups: groups, resources, verbs };
      for (const [list, words] of Object.entries(lists)) {
        if (!words.includes("*")) continue;
        yield { path: `${path}.${list}`, message: "a wildcard grants what does not exist yet, too." };
      }
    }
  },
});
