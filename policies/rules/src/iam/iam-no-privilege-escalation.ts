import { defineResourceRule } from "@eks-platform/policy-kit";
import { permissionPolicies } from "../resources/aws";
import { allowsAction, coversAllResources } from "./action-pattern";
import { readPermissionStatements } from "./permission-documents";

/**
 * Sets of actions that let an identity escalate its own permissions if they are allowed on every resource.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
const escalations: readonly (readonly string[])[] = [
  ["iam:AttachGroupPolicy"],
  ["iam:AttachRolePolicy"],
  ["iam:AttachUserPolicy"],
  ["iam:AddUserToGroup"],
  ["iam:CreateAccessKey"],
  ["iam:CreateLoginProfile"],
  ["iam:CreatePolicyVersion"],
  ["iam:PutGroupPolicy"],
  ["iam:PutRolePolicy"],
  ["iam:PutUserPolicy"],
  ["iam:SetDefaultPolicyVersion"],
  ["iam:UpdateAssumeRolePolicy"],
  ["iam:UpdateLoginProfile"],
  ["iam:PassRole", "cloudformation:CreateStack"],
  ["iam:PassRole", "codebuild:CreateProject"],
  ["iam:PassRole", "datapipeline:CreatePipeline"],
  ["iam:PassRole", "ec2:RunInstances"],
  ["iam:PassRole", "ecs:RunTask"],
  ["iam:PassRole", "glue:CreateDevEndpoint"],
  ["iam:PassRole", "lambda:CreateFunction"],
  ["iam:PassRole", "sagemaker:CreateNotebookInstance"],
  ["glue:UpdateDevEndpoint"],
  ["lambda:UpdateFunctionCode"],
];

export const iamNoPrivilegeEscalation = defineResourceRule({
  name: "iam-no-privilege-escalation",
  description: "No policy lets its holder give itself more rights.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Narrow the statement to named roles and policies, or demand a permissions boundary in a condition.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
  tags: ["checkov:CKV_AWS_286"],
  appliesTo: permissionPolicies,
  *findings(inputs) {
    // A condition may restrict a statement in ways that this rule does not check, so only unconditional statements count.
    const unconditional = readPermissionStatements(inputs).filter(
      (statement) => coversAllResources(statement) && statement.conditions.length === 0,
    );
    for (const actions of escalations) {
      const holders = actions.map((action) =>
        unconditional.find((statement) => allowsAction(statement, action)),
      );
      const [first] = holders;
      if (!first || holders.includes(undefined)) continue;
      yield { path: first.path, message: `it allows privilege escalation with ${actions.join(" and ")}.` };
    }
  },
});
