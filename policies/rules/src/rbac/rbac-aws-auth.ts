import { resourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grants, holds } from "./grant";

/** Changing a ConfigMap. */
const rights = ["update", "patch", "delete"].map((verb) => ({ group: "", resource: "configmaps", verb }));

export const rbacAwsAuth = resourceRule({
  name: "rbac-aws-auth",
  description: "No role edits the ConfigMap that says which IAM identity is who.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave aws-auth out, and say who may enter by access entries.",
  url: "https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html",
  tags: ["trivy:KSV-0115"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of grants(rules)) {
      if (!grant.names.includes("aws-auth") || !rights.some((right) => holds(grant, right))) continue;
      yield {
        path: `${grant.path}.resourceNames`,
        message: "its holder makes any IAM identity an administrator.",
      };
    }
  },
});
