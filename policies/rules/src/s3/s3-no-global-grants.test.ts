import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { s3NoGlobalGrants } from "./s3-no-global-grants";

const grant = (grantee: object) => ({ accessControlPolicy: { grants: [{ grantee, permission: "READ" }] } });

describeRule(s3NoGlobalGrants, {
  accepts: {
    "a grant to one account": grant({ type: "CanonicalUser", id: "abc" }),
  },
  rejects: {
    "a grant to everyone": given(
      grant({ type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers" }),
      {
        path: "accessControlPolicy.grants[0].grantee.uri",
      },
    ),
    "a grant to every AWS account": grant({
      type: "Group",
      uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
    }),
  },
});
