import { defineResourceRule } from "@eks-platform/policy-kit";
import { bindings } from "./bindings";

export const rbacClusterAdmin = defineResourceRule({
  name: "rbac-cluster-admin",
  description: "Nobody is bound to cluster-admin.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Bind a role with the rights that are needed. Administrators enter by an access entry.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
  tags: ["cis-eks:4.1.1", "trivy:KSV-0111"],
  appliesTo: bindings,
  *findings({ roleRef }) {
    if (roleRef?.kind !== "ClusterRole" || roleRef.name !== "cluster-admin") return;
    yield { path: "roleRef.name", message: "cluster-admin allows everything." };
  },
});
