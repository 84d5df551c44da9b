import * as eks from "@pulumi/aws/eks";
import { type Output } from "@pulumi/pulumi";
import { type Place } from "./place";
import { type ResolvedClusterArgs } from "./resolve-cluster-args";
import { awsPolicies, role } from "./role";
import { trustService } from "./trust";

/** Builds the Fargate profiles, which share a role that pulls images and writes logs. */
export function fargateProfiles(
  place: Place,
  clusterName: Output<string>,
  { fargateProfiles, network }: ResolvedClusterArgs,
): void {
  const profiles = Object.entries(fargateProfiles);
  if (profiles.length === 0) return;

  const { arn, attachments } = role(
    place,
    "fargate",
    trustService("eks-fargate-pods.amazonaws.com"),
    awsPolicies(place, ["AmazonEKSFargatePodExecutionRolePolicy"]),
  );
  for (const [key, { selectors }] of profiles) {
    const named = `${place.name}-${key}`;
    new eks.FargateProfile(
      named,
      {
        clusterName,
        podExecutionRoleArn: arn,
        subnetIds: network.privateSubnetIds,
        selectors: selectors.map(({ namespace, labels }) => ({ namespace, ...(labels && { labels }) })),
        tags: { Name: named },
      },
      { ...place.child, dependsOn: [...attachments] },
    );
  }
}
