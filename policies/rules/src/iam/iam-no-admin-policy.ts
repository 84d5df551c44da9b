import { defineResourceRule } from "@eks-platform/policy-kit";
import { permissionPolicies } from "../resources/aws";
import { coversAllResources } from "./action-pattern";
import { readPermissionStatements } from "./permission-documents";

export const iamNoAdminPolicy = defineResourceRule({
  name: "iam-no-admin-policy",
  description: "No policy allows everything on everything.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "List the actions that are needed and the resources that they are needed on.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tags: ["cis-aws:1.16", "checkov:CKV_AWS_62", "trivy:AWS-0057"],
  appliesTo: permissionPolicies,
  *findings(inputs) {
    for (const statement of readPermissionStatements(inputs)) {
      const { path, effect, actions, notActions } = statement;
      if (effect !== "Allow" || !coversAllResources(statement)) continue;
      // "*" and "*:*" match every action. All actions but a few are nearly every action.
      if (actions.some((action) => /^\*+(:\*+)?$/.test(action))) {
        yield { path: `${path}.Action`, message: "it allows every action on every resource." };
      } else if (notActions.length > 0) {
        yield { path: `${path}.NotAction`, message: "it allows nearly every action on every resource." };
      }
    }
  },
});
