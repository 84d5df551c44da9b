import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamNoPrivilegeEscalation } from "./iam-no-privilege-escalation";

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
    "half of a combination": { policy: createDocument(allow({ Action: "ec2:RunInstances", Resource: "*" })) },
  },
  rejects: {
    "writing any role": { policy: createDocument(allow({ Action: "iam:PutRolePolicy", Resource: "*" })) },
    "a combination over two statements": {
      policy: createDocument(
        allow({ Action: "iam:PassRole", Resource: "*" }),
        allow({ Action: "ec2:Run*", Resource: "*" }),
      ),
    },
  },
});
