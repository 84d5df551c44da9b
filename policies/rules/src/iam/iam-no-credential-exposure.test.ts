import { describeRule } from "@eks-platform/policy-kit/testing";
import { allow, createDocument } from "./documents.test.support";
import { iamNoCredentialExposure } from "./iam-no-credential-exposure";

const actions = [
  "cognito-identity:GetCredentialsForIdentity",
  "cognito-identity:GetOpenIdToken",
  "connect:GetFederationToken",
  "ec2:GetPasswordData",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateAccessKey",
  "lightsail:DownloadDefaultKeyPair",
  "lightsail:GetRelationalDatabaseMasterUserPassword",
  "rds-db:connect",
  "redshift:GetClusterCredentials",
  "redshift:GetClusterCredentialsWithIAM",
  "sso:GetRoleCredentials",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
];

describeRule(iamNoCredentialExposure, {
  path: "policy.Statement[0]",
  accepts: {
    "a login to the registry, which cannot be limited to a resource": {
      policy: createDocument(allow({ Action: "ecr:GetAuthorizationToken", Resource: "*" })),
    },
    "any role, under a condition": {
      policy: createDocument(
        allow({
          Action: "sts:AssumeRole",
          Resource: "*",
          Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        }),
      ),
    },
    "one role": {
      policy: createDocument(
        allow({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::111122223333:role/x" }),
      ),
    },
  },
  rejects: {
    ...Object.fromEntries(
      actions.map((action) => [action, { policy: createDocument(allow({ Action: action, Resource: "*" })) }]),
    ),
    "any role": { policy: createDocument(allow({ Action: "sts:AssumeRole", Resource: "*" })) },
    "keys of any user": { policy: createDocument(allow({ Action: "iam:*AccessKey*", Resource: "*" })) },
  },
});
