import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Escalating either kind of role. */
const rights = ["roles", "clusterroles"].map((resource) => ({
  group: "rbac.authorization.k8s.io",
  resource,
  verb: "escalate",
}));

export const rbacNoEscalate = defineResourceRule({
  name: "rbac-no-escalate",
  description: "No role writes roles with more rights than its holder has.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the verb escalate out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb",
  tags: ["cis-eks:4.1.8", "checkov:CKV_K8S_158"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield { path: grant.path, message: "its holder can grant itself any permission." };
    }
  },
});
