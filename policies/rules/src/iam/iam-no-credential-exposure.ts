import { defineResourceRule } from "@eks-platform/policy-kit";
import { permissionPolicies } from "../resources/aws";
import { allowsAction, coversAllResources } from "./action-pattern";
import { readPermissionStatements } from "./permission-documents";

/**
 * Actions that return credentials of another identity. `ecr:GetAuthorizationToken` is not among them, because it cannot be
 * limited to a resource.
 */
const credentialActions = [
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
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
];

export const iamNoCredentialExposure = defineResourceRule({
  name: "iam-no-credential-exposure",
  description: "No policy hands out other identities' credentials without saying whose.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the roles or users in Resource.",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tags: ["checkov:CKV_AWS_287"],
  appliesTo: permissionPolicies,
  *findings(inputs) {
    for (const statement of readPermissionStatements(inputs)) {
      if (!coversAllResources(statement) || statement.conditions.length > 0) continue;
      for (const action of credentialActions.filter((candidate) => allowsAction(statement, candidate))) {
        yield { path: statement.path, message: `${action} returns credentials of any identity.` };
      }
    }
  },
});
