import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { roleTrustNotPublic } from "./role-trust-not-public";

describeRule(roleTrustNotPublic, {
  accepts: {
    "a service": { assumeRolePolicy: createDocument(allow({ Principal: { Service: "ec2.amazonaws.com" } })) },
    "everyone of one organisation": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
    "a text that is no document, which AWS refuses": { assumeRolePolicy: "{" },
  },
  rejects: {
    "everyone, in the second statement": withOptions(
      {
        assumeRolePolicy: createDocument(
          allow({ Principal: { Service: "lambda.amazonaws.com" } }),
          allow({ Principal: { AWS: "*" } }),
        ),
      },
      { path: "assumeRolePolicy.Statement[1].Principal" },
    ),
    "everyone, as a bare star in a single statement": {
      assumeRolePolicy: JSON.stringify({ Statement: allow({ Principal: "*" }) }),
    },
    "everyone, in a document that is an object": {
      assumeRolePolicy: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
      },
    },
    "a role of whatever account": {
      assumeRolePolicy: createDocument(allow({ Principal: { AWS: "arn:aws:iam::*:role/x" } })),
    },
    "everyone but one": {
      assumeRolePolicy: createDocument(allow({ NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/x" } })),
    },
    "everyone of whatever organisation": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "*" } } }),
      ),
    },
    "everyone who does not say where from": {
      assumeRolePolicy: createDocument(
        allow({ Principal: "*", Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-example" } } }),
      ),
    },
  },
});
