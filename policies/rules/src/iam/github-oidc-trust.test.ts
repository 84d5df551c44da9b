import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, document } from "./documents.test.support";
import { githubOidcTrust } from "./github-oidc-trust";

const host = "token.actions.githubusercontent.com";
const trust = (condition: object) => ({
  assumeRolePolicy: document(
    allow({
      Principal: { Federated: `arn:aws:iam::123456123456:oidc-provider/${host}` },
      Condition: condition,
    }),
  ),
});

describeRule(githubOidcTrust, {
  accepts: {
    "one repository": trust({ StringLike: { [`${host}:sub`]: "repo:my-org/my-repo:*" } }),
    "one environment of a repository": trust({
      StringEquals: { [`${host}:sub`]: ["repo:my-org/my-repo:environment:prod"] },
    }),
    "another provider": {
      assumeRolePolicy: document(allow({ Principal: { Federated: "cognito-identity.amazonaws.com" } })),
    },
  },
  rejects: {
    "no condition on the subject": trust({ StringEquals: { [`${host}:aud`]: "sts.amazonaws.com" } }),
    "any subject": trust({ StringLike: { [`${host}:sub`]: "*" } }),
    "any repository of an organisation": trust({ StringLike: { [`${host}:sub`]: "repo:my-org/*" } }),
    "one repository and any other": trust({
      StringLike: { [`${host}:sub`]: ["repo:my-org/my-repo:*", "repo:*/x:*"] },
    }),
    "a condition that a token without a subject meets": trust({
      StringEqualsIfExists: { [`${host}:sub`]: "repo:my-org/my-repo:ref:main" },
    }),
  },
});
