import { describeRule } from "@eks-platform/policy-kit/testing";
import { s3NoGlobalGrants } from "./s3-no-global-grants";

const createGrant = (grantee: object) => ({
  accessControlPolicy: { grants: [{ grantee, permission: "READ" }] },
});

describeRule(s3NoGlobalGrants, {
  path: "accessControlPolicy.grants[0].grantee.uri",
  accepts: {
    "a grant to one account": createGrant({ type: "CanonicalUser", id: "abc" }),
  },
  rejects: {
    "a grant to everyone": createGrant({
      type: "Group",
      uri: "http://acs.amazonaws.com/groups/global/AllUsers",
    }),
    "a grant to every AWS account": createGrant({
      type: "Group",
      uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
    }),
  },
});
