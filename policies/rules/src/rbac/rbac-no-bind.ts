import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Binding either kind of role. */
const rights = ["roles", "clusterroles"].map((resource) => ({
  group: "rbac.authorization.k8s.io",
  resource,
  verb: "bind",
}));

export const rbacNoBind = defineResourceRule({
  name: "rbac-no-bind",
  description: "No role binds roles that its holder does not have.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the verb bind out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb",
  tags: ["cis-eks:4.1.8", "checkov:CKV_K8S_157", "trivy:KSV-0050"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield { path: grant.path, message: "its holder can bind any role to itself." };
    }
  },
});
