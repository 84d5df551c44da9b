import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument, deny } from "./documents.test.support";
import { iamNoAdminPolicy } from "./iam-no-admin-policy";

describeRule(iamNoAdminPolicy, {
  path: "policy.Statement[0].Action",
  accepts: {
    "a denial of everything": { policy: createDocument(deny({ Action: "*", Resource: "*" })) },
    "everything on one bucket": {
      policy: createDocument(allow({ Action: "*", Resource: "arn:aws:s3:::x/*" })),
    },
    "a role's trust policy": withOptions(
      { assumeRolePolicy: createDocument(allow({ Action: "*", Resource: "*" })) },
      { type: "aws:iam/role:Role" },
    ),
  },
  rejects: {
    "everything on everything": { policy: createDocument(allow({ Action: "*", Resource: "*" })) },
    "everything, in a single statement": withOptions(
      {
        policy: JSON.stringify({ Statement: allow({ Action: "*", Resource: ["*"] }) }),
      },
      { path: "policy.Statement.Action" },
    ),
    "everything of every service": { policy: createDocument(allow({ Action: ["*:*"], Resource: "*" })) },
    "everything except a few actions": withOptions(
      {
        policy: createDocument(allow({ NotAction: "iam:*", Resource: "*" })),
      },
      { path: "policy.Statement[0].NotAction" },
    ),
    "everything, in a role's own policy": withOptions(
      { inlinePolicies: [{ name: "admin", policy: createDocument(allow({ Action: "*", Resource: "*" })) }] },
      { type: "aws:iam/role:Role", path: "inlinePolicies[0].policy.Statement[0].Action" },
    ),
  },
});
