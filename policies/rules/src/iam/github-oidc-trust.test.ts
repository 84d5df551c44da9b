import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { githubOidcTrust } from "./github-oidc-trust";

const host = "token.actions.githubusercontent.com";
const createTrust = (condition: object) => ({
  assumeRolePolicy: createDocument(
    allow({
      Principal: { Federated: `arn:aws:iam::123456123456:oidc-provider/${host}` },
      Condition: condition,
    }),
  ),
});

describeRule(githubOidcTrust, {
  path: "assumeRolePolicy.Statement[0].Condition",
  accepts: {
    "one repository": createTrust({ StringLike: { [`${host}:sub`]: "repo:my-org/my-repo:*" } }),
    "one environment of a repository": createTrust({
      StringEquals: { [`${host}:sub`]: ["repo:my-org/my-repo:environment:prod"] },
    }),
    "another provider": {
      assumeRolePolicy: createDocument(allow({ Principal: { Federated: "cognito-identity.amazonaws.com" } })),
    },
  },
  rejects: {
    "no condition on the subject": createTrust({ StringEquals: { [`${host}:aud`]: "sts.amazonaws.com" } }),
    "any subject": createTrust({ StringLike: { [`${host}:sub`]: "*" } }),
    "any repository of an organization": createTrust({ StringLike: { [`${host}:sub`]: "repo:my-org/*" } }),
    "one repository and any other": createTrust({
      StringLike: { [`${host}:sub`]: ["repo:my-org/my-repo:*", "repo:*/x:*"] },
    }),
    "a condition that a token without a subject meets": createTrust({
      StringEqualsIfExists: { [`${host}:sub`]: "repo:my-org/my-repo:ref:main" },
    }),
  },
});
