import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Changing a ConfigMap. */
const rights = ["update", "patch", "delete"].map((verb) => ({ group: "", resource: "configmaps", verb }));

export const rbacAwsAuth = defineResourceRule({
  name: "rbac-aws-auth",
  description: "No role edits the ConfigMap that says which IAM identity is who.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave aws-auth out, and say who may enter by access entries.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html",
  tags: ["trivy:KSV-0115"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!grant.names.includes("aws-auth") || !rights.some((right) => grantsRight(grant, right))) continue;
      yield {
        path: `${grant.path}.resourceNames`,
        message: "its holder can make any IAM identity an administrator.",
      };
    }
  },
});
