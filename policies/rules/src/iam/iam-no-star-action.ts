import { defineResourceRule } from "@eks-platform/policy-kit";
import { permissionPolicies } from "../resources/aws";
import { readPermissionStatements } from "./permission-documents";

export const iamNoStarAction = defineResourceRule({
  name: "iam-no-star-action",
  description: "No policy allows every action, on whatever resources.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "List the actions that are needed.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tags: ["checkov:CKV_AWS_63", "cdk-nag:AwsSolutions-IAM5"],
  appliesTo: permissionPolicies,
  *findings(inputs) {
    for (const { path, effect, actions } of readPermissionStatements(inputs)) {
      if (effect !== "Allow" || !actions.some((action) => /^\*+(:\*+)?$/.test(action))) continue;
      yield { path: `${path}.Action`, message: "it allows every action." };
    }
  },
});
