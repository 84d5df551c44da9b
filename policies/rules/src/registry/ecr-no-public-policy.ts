import { defineResourceRule, type ResourceType } from "@eks-platform/policy-kit";
import type * as aws from "@pulumi/aws";
import { readStatements } from "../iam/policy-document";
import { isPublic } from "../iam/public-access";
import { registryPolicy, repositoryPolicy } from "../resources/aws";

const imagePolicies: readonly ResourceType<aws.ecr.RepositoryPolicyArgs | aws.ecr.RegistryPolicyArgs>[] = [
  registryPolicy,
  repositoryPolicy,
];

export const ecrNoPublicPolicy = defineResourceRule({
  name: "ecr-no-public-policy",
  description: "No repository lets everyone pull or push.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Name the accounts that pull, or add a condition on aws:PrincipalOrgID.",
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html",
  tags: ["cis-eks:5.1.2", "checkov:CKV_AWS_32", "trivy:AWS-0032", "cdk-nag:AwsSolutions-ECR1"],
  appliesTo: imagePolicies,
  *findings({ policy }) {
    for (const statement of readStatements(policy, "policy").filter(isPublic)) {
      yield {
        path: `${statement.path}.Principal`,
        message: "anyone with an AWS account may use the images.",
      };
    }
  },
});
