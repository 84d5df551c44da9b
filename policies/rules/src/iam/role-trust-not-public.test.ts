import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { roleTrustNotPublic } from "./role-trust-not-public";

describeRule(roleTrustNotPublic, {
  path: "assumeRolePolicy.Statement[0].Principal",
  accepts: {
    "a service": { assumeRolePolicy: createDocument(allow({ Principal: { Service: "ec2.amazonaws.com" } })) },
    "everyone of one organization": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
    "a string that is not a document, which AWS rejects": { assumeRolePolicy: "{" },
  },
  rejects: {
    "everyone, in the second statement": withOptions(
      {
        assumeRolePolicy: createDocument(
          allow({ Principal: { Service: "lambda.amazonaws.com" } }),
          allow({ Principal: { AWS: "*" } }),
        ),
      },
      {
        path: "assumeRolePolicy.Statement[1].Principal",
      },
    ),
    "everyone, as a bare star in a single statement": withOptions(
      {
        assumeRolePolicy: JSON.stringify({ Statement: allow({ Principal: "*" }) }),
      },
      { path: "assumeRolePolicy.Statement.Principal" },
    ),
    "everyone, in a document that is an object": {
      assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
      },
    },
    "a role of any account": {
      assumeRolePolicy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::*:role/x" } })),
    },
    "everyone except one": {
      assumeRolePolicy: createDocument(allow({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/x" } })),
    },
    "everyone of any organization": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "*" } } }),
      ),
    },
    "everyone without a source account": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
  },
});
