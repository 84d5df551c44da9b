import { defineResourceRule } from "@eks-platform/policy-kit";
import { permissionPolicies } from "../resources/aws";
import { allowsAction, coversAllResources } from "./action-pattern";
import { readPermissionStatements } from "./permission-documents";

export const iamPassRoleScoped = defineResourceRule({
  name: "iam-pass-role-scoped",
  description: "Passing roles is allowed for named roles only.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Give iam:PassRole a statement of its own, with the ARNs of the roles and a condition on iam:PassedToService.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  tags: ["trivy:AWS-0342", "checkov:CKV_AWS_286"],
  appliesTo: permissionPolicies,
  *findings(inputs) {
    for (const statement of readPermissionStatements(inputs)) {
      if (!allowsAction(statement, "iam:PassRole")) continue;
      const anyRole = statement.resources.some((resource) =>
        /^arn:[\w*-]+:iam::[\d*]*:role\/\*$/.test(resource),
      );
      if (!coversAllResources(statement) && !anyRole) continue;
      yield {
        path: `${statement.path}.Resource`,
        message: "it can pass any role of the account to a service.",
      };
    }
  },
});
