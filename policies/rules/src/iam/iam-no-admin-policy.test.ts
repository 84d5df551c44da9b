import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument, deny } from "./documents.test.support";
import { iamNoAdminPolicy } from "./iam-no-admin-policy";

describeRule(iamNoAdminPolicy, {
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
    "everything, in a single statement": {
      policy: JSON.stringify({ Statement: allow({ Action: "*", Resource: ["*"] }) }),
    },
    "everything of every service": { policy: createDocument(allow({ Action: ["*:*"], Resource: "*" })) },
    "everything except a few actions": {
      policy: createDocument(allow({ NotAction: "iam:*", Resource: "*" })),
    },
    "everything, in a role's own policy": withOptions(
      { inlinePolicies: [{ name: "admin", policy: createDocument(allow({ Action: "*", Resource: "*" })) }] },
      { type: "aws:iam/role:Role", path: "inlinePolicies[0].policy.Statement[0].Action" },
    ),
  },
});
