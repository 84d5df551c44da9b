import * as eks from "@pulumi/aws/eks";
import { interpolate, type Output } from "@pulumi/pulumi";
import type { AccessGrant, AccessPolicy } from "../args";
import type { ComponentContext } from "../component-context";

const policyNames: Readonly<Record<AccessPolicy, string>> = {
  clusterAdmin: "AmazonEKSClusterAdminPolicy",
  admin: "AmazonEKSAdminPolicy",
  adminView: "AmazonEKSAdminViewPolicy",
  edit: "AmazonEKSEditPolicy",
  view: "AmazonEKSViewPolicy",
};

/** Builds an access entry for each principal, and gives it the policy of its grant. */
export function createAccessEntries(
  { name, partition, child }: ComponentContext,
  clusterName: Output<string>,
  access: Readonly<Record<string, AccessGrant>>,
): void {
  for (const [key, { principalArn, policy, namespaces }] of Object.entries(access)) {
    const named = `${name}-access-${key}`;
    const entry = new eks.AccessEntry(named, { clusterName, principalArn, tags: { Name: named } }, child);
    new eks.AccessPolicyAssociation(
      named,
      {
        clusterName,
        principalArn: entry.principalArn,
        policyArn: interpolate`arn:${partition}:eks::aws:cluster-access-policy/${policyNames[policy]}`,
        accessScope: namespaces ? { type: "namespace", namespaces: [...namespaces] } : { type: "cluster" },
      },
      child,
    );
  }
}
