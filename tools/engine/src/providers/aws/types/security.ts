import type { AwsTypes } from "./aws-type";

/** Keys, secrets, certificates, parameters, detection. */
export const securityTypes: AwsTypes = {
  "acm/certificate": {
    id: "{arn}",
    arn: "acm:{region}:{account}:certificate/{uuid}",
    outputs: {
      domainValidationOptions: [
        {
          domainName: "{domainName}",
          resourceRecordName: "_{hex:32}.{domainName}.",
          resourceRecordType: "CNAME",
          resourceRecordValue: "_{hex:32}.acm-validations.aws.",
        },
      ],
      keyAlgorithm: "RSA_2048",
      notAfter: "2027-01-31T23:59:59Z",
      notBefore: "2026-01-01T00:00:00Z",
      pendingRenewal: false,
      renewalEligibility: "INELIGIBLE",
      status: "PENDING_VALIDATION",
      subjectAlternativeNames: ["{domainName}"],
      type: "AMAZON_ISSUED",
      validationEmails: [],
      validationMethod: "DNS",
    },
  },
  "acm/certificateValidation": { id: "2026-01-01 00:00:00 +0000 UTC" },
  "guardduty/detector": {
    id: "{hex:32}",
    arn: "guardduty:{region}:{account}:detector/{id}",
    outputs: { accountId: "{account}" },
  },
  "kms/alias": {
    id: "{name}",
    arn: "kms:{region}:{account}:{name}",
    outputs: { targetKeyArn: "arn:{partition}:kms:{region}:{account}:key/{last:targetKeyId}" },
  },
  "kms/grant": { id: "{keyId}:{hex:64}", outputs: { grantId: "{hex:64}" } },
  "kms/key": {
    id: "{uuid}",
    arn: "kms:{region}:{account}:key/{uuid}",
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
    outputs: {
      description: "",
      keyId: "{uuid}",
      multiRegion: false,
      policy:
        '{"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"arn:{partition}:iam::{account}:root"},"Action":"kms:*","Resource":"*"}]}',
      rotationPeriodInDays: 365,
    },
  },
  "kms/replicaKey": {
    id: "mrk-{hex:32}",
    arn: "kms:{region}:{account}:key/{id}",
    outputs: { keyId: "{id}" },
  },
  "secretsmanager/secret": {
    id: "{arn}",
    arn: "secretsmanager:{region}:{account}:secret:{name}-{letters:6}",
    defaults: { forceOverwriteReplicaSecret: false, recoveryWindowInDays: 30 },
    outputs: { policy: "" },
  },
  "secretsmanager/secretPolicy": { id: "{secretArn}" },
  "secretsmanager/secretRotation": { id: "{secretId}" },
  "secretsmanager/secretVersion": {
    id: "{secretId}|{uuid}",
    outputs: {
      arn: "{secretId}",
      secretArn: "{secretId}",
      versionId: "{uuid}",
      versionStages: ["AWSCURRENT"],
    },
  },
  "securityhub/account": { id: "{account}", arn: "securityhub:{region}:{account}:hub/default" },
  "ssm/parameter": {
    id: "{name}",
    arn: "ssm:{region}:{account}:parameter/{path:name}",
    outputs: { dataType: "text", tier: "Standard", version: 1 },
  },
  "wafv2/webAcl": {
    id: "{uuid}",
    arn: "wafv2:{region}:{account}:regional/webacl/{name}/{uuid}",
    outputs: { lockToken: "{uuid}", capacity: 1 },
  },
  "wafv2/webAclAssociation": { id: "{webAclArn},{resourceArn}" },
};
