import * as eks from "@pulumi/aws/eks";
import type { Output } from "@pulumi/pulumi";
import type { ComponentContext } from "../component-context";
import type { ResolvedClusterArgs } from "../resolve-cluster-args";
import { awsPolicies, createRole } from "../iam/role";
import { trustService } from "../iam/trust";

/** Builds the Fargate profiles, which share a role that pulls images and writes logs. */
export function createFargateProfiles(
  context: ComponentContext,
  clusterName: Output<string>,
  { fargateProfiles, network }: ResolvedClusterArgs,
): void {
  const profiles = Object.entries(fargateProfiles);
  if (profiles.length === 0) return;

  const { arn, attachments } = createRole(
    context,
    "fargate",
    trustService("eks-fargate-pods.amazonaws.com"),
    awsPolicies(context, ["AmazonEKSFargatePodExecutionRolePolicy"]),
  );
  for (const [key, { selectors }] of profiles) {
    const named = `${context.name}-${key}`;
    new eks.FargateProfile(
      named,
      {
        clusterName,
        podExecutionRoleArn: arn,
        subnetIds: network.privateSubnetIds,
        selectors: selectors.map(({ namespace, labels }) => ({ namespace, ...(labels && { labels }) })),
        tags: { Name: named },
      },
      { ...context.child, dependsOn: [...attachments] },
    );
  }
}
