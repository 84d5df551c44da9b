import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamNoPrivilegeEscalation } from "./iam-no-privilege-escalation";

/** Actions that escalate by themselves. */
const alone = [
  "glue:UpdateDevEndpoint",
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicyVersion",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "lambda:UpdateFunctionCode",
];

/** Actions that escalate together with `iam:PassRole`. */
const withPassRole = [
  "cloudformation:CreateStack",
  "codebuild:CreateProject",
  "datapipeline:CreatePipeline",
  "ec2:RunInstances",
  "ecs:RunTask",
  "glue:CreateDevEndpoint",
  "lambda:CreateFunction",
  "sagemaker:CreateNotebookInstance",
];

const allowActions = (...actions: readonly string[]) => ({
  policy: createDocument(allow({ Action: actions, Resource: "*" })),
});

describeRule(iamNoPrivilegeEscalation, {
  path: "policy.Statement[0]",
  accepts: {
    "a function of one name": {
      policy: createDocument(
        allow({ Action: "lambda:UpdateFunctionCode", Resource: "arn:aws:lambda:eu-west-1:1:function:x" }),
      ),
    },
    "writing roles under a boundary": {
      policy: createDocument(
        allow({
          Action: "iam:PutRolePolicy",
          Resource: "*",
          Condition: { StringEquals: { "iam:PermissionsBoundary": "arn" } },
        }),
      ),
    },
    "passing roles alone": allowActions("iam:PassRole"),
    ...Object.fromEntries(withPassRole.map((action) => [`${action} alone`, allowActions(action)])),
    "half of a combination": { policy: createDocument(allow({ Action: "ec2:RunInstances", Resource: "*" })) },
  },
  rejects: {
    ...Object.fromEntries(alone.map((action) => [action, allowActions(action)])),
    ...Object.fromEntries(
      withPassRole.map((action) => [`${action} and iam:PassRole`, allowActions("iam:PassRole", action)]),
    ),
    "writing any role": { policy: createDocument(allow({ Action: "iam:PutRolePolicy", Resource: "*" })) },
    "a combination over two statements": {
      policy: createDocument(
        allow({ Action: "iam:PassRole", Resource: "*" }),
        allow({ Action: "ec2:Run*", Resource: "*" }),
      ),
    },
  },
});
