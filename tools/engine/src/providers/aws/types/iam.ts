import type { AwsTypes } from "./aws-type";

/** A fixed time of creation. */
const createdResources = "2026-01-01T00:00:00Z";

/** Who may do what. */
export const iamTypes: AwsTypes = {
  "iam/accessKey": {
    id: "AKIA{capitals:16}",
    defaults: { status: "Active" },
    outputs: { createDate: createdResources },
  },
  "iam/group": {
    id: "{name}",
    arn: "iam::{account}:group{path=/}{name}",
    defaults: { path: "/" },
    outputs: { uniqueId: "AGPA{capitals:17}" },
  },
  "iam/groupPolicy": { id: "{group}:{name}" },
  "iam/groupPolicyAttachment": { id: "{group}-{digits:26}" },
  "iam/instanceProfile": {
    id: "{name}",
    arn: "iam::{account}:instance-profile{path=/}{name}",
    defaults: { path: "/" },
    outputs: { uniqueId: "AIPA{capitals:17}", createDate: createdResources },
  },
  "iam/openIdConnectProvider": { id: "{arn}", arn: "iam::{account}:oidc-provider/{host:url}" },
  "iam/policy": {
    id: "{arn}",
    arn: "iam::{account}:policy{path=/}{name}",
    defaults: { path: "/" },
    outputs: { policyId: "ANPA{capitals:17}", attachmentCount: 0 },
  },
  "iam/role": {
    id: "{name}",
    arn: "iam::{account}:role{path=/}{name}",
    defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
    outputs: {
      uniqueId: "AROA{capitals:17}",
      createDate: createdResources,
      inlinePolicies: [],
      managedPolicyArns: [],
    },
  },
  "iam/rolePolicy": { id: "{role}:{name}" },
  "iam/rolePolicyAttachment": { id: "{role}-{digits:26}" },
  "iam/samlProvider": { id: "{arn}", arn: "iam::{account}:saml-provider/{name}" },
  "iam/serviceLinkedRole": {
    id: "{arn}",
    arn: "iam::{account}:role/aws-service-role/{awsServiceName}/AWSServiceRole{capitals:8}",
    outputs: { path: "/aws-service-role/{awsServiceName}/", uniqueId: "AROA{capitals:17}" },
  },
  "iam/user": {
    id: "{name}",
    arn: "iam::{account}:user{path=/}{name}",
    defaults: { forceDestroy: false, path: "/" },
    outputs: { uniqueId: "AIDA{capitals:17}" },
  },
  "iam/userPolicy": { id: "{user}:{name}" },
  "iam/userPolicyAttachment": { id: "{user}-{digits:26}" },
};
