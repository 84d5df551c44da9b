import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { allow, deny, document } from "./documents.test.support";
import { iamNoAdminPolicy } from "./iam-no-admin-policy";

describeRule(iamNoAdminPolicy, {
  accepts: {
    "a refusal of everything": { policy: document(deny({ Action: "*", Resource: "*" })) },
    "everything on one bucket": { policy: document(allow({ Action: "*", Resource: "arn:aws:s3:::x/*" })) },
    "a role's trust policy": given(
      { assumeRolePolicy: document(allow({ Action: "*", Resource: "*" })) },
      { type: "aws:iam/role:Role" },
    ),
  },
  rejects: {
    "everything on everything": { policy: document(allow({ Action: "*", Resource: "*" })) },
    "everything, in a single statement": {
      policy: JSON.stringify({ Statement: allow({ Action: "*", Resource: ["*"] }) }),
    },
    "everything of every service": { policy: document(allow({ Action: ["*:*"], Resource: "*" })) },
    "everything but a little": { policy: document(allow({ NotAction: "iam:*", Resource: "*" })) },
    "everything, in a role's own policy": given(
      { inlinePolicies: [{ name: "admin", policy: document(allow({ Action: "*", Resource: "*" })) }] },
      { type: "aws:iam/role:Role", path: "inlinePolicies[0].policy.Statement[0].Action" },
    ),
  },
});
