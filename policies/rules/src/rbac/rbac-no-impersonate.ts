import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Impersonating a user, a group or a service account through a wildcard. The verb itself has no other use. */
const rights = ["users", "groups", "serviceaccounts"].map((resource) => ({
  group: "",
  resource,
  verb: "impersonate",
}));

export const rbacNoImpersonate = defineResourceRule({
  name: "rbac-no-impersonate",
  description: "No role acts as somebody else.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the verb impersonate out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb",
  tags: ["cis-eks:4.1.8", "checkov:CKV2_K8S_3", "trivy:KSV-0043"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!grant.verbs.includes("impersonate") && !rights.some((right) => grantsRight(grant, right)))
        continue;
      yield { path: grant.path, message: "its holder can act as any user." };
    }
  },
});
