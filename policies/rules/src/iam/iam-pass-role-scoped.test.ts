import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamPassRoleScoped } from "./iam-pass-role-scoped";

describeRule(iamPassRoleScoped, {
  path: "policy.Statement[0].Resource",
  accepts: {
    "one role": {
      policy: createDocument(
        allow({ Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/node" }),
      ),
    },
  },
  rejects: {
    "any role, limited to a service": {
      policy: createDocument(allow({ Action: ["iam:PassRole", "ec2:RunInstances"], Resource: "*" })),
    },
    "any role of the account": {
      policy: createDocument(allow({ Action: "iam:Pass*", Resource: "arn:aws:iam::111122223333:role/*" })),
    },
  },
});
