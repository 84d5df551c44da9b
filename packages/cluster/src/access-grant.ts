import { type ArgumentRule } from "@eks-platform/core";
import { type Input } from "@pulumi/pulumi";

/**
 * What a principal may do in the cluster, in the words of AWS' access policies.
 *
 * - `"clusterAdmin"`: everything, everywhere.
 * - `"admin"`: everything in a namespace but quotas and the namespace itself.
 * - `"adminView"`: read everything, secrets too.
 * - `"edit"`: change most things in a namespace, but no roles.
 * - `"view"`: read most things, but no secrets.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
export type AccessPolicy = "clusterAdmin" | "admin" | "adminView" | "edit" | "view";

/** What one principal may do in the cluster. */
export interface AccessGrant {
  /**
   * ARN of the IAM role or user, without path: EKS compares it with the ARN that STS reports.
   *
   * @example "arn:aws:iam::111122223333:role/platform-admin"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
   */
  readonly principalArn: Input<string>;

  /** What the principal may do. */
  readonly policy: AccessPolicy;

  /**
   * Namespaces in which it may. Not for `"clusterAdmin"`, which is for the whole cluster.
   *
   * @default none: in every namespace
   */
  readonly namespaces?: readonly string[];
}

/** What grants must keep to. */
export function accessRules(access: Readonly<Record<string, AccessGrant>>): readonly ArgumentRule[] {
  const grants = Object.entries(access);
  const scopedAdmins = grants
    .filter(([, { policy, namespaces }]) => policy === "clusterAdmin" && namespaces !== undefined)
    .map(([key]) => key);
  return [
    {
      arg: "access",
      given: grants.map(([key, { policy }]) => `${key}: ${policy}`),
      holds: grants.some(([, { policy }]) => policy === "clusterAdmin"),
      allowed: "such that at least one principal is clusterAdmin",
      fix: "Name the role that deploys the platform: whoever creates the cluster gets no access by that alone.",
    },
    {
      arg: "access",
      given: scopedAdmins,
      holds: scopedAdmins.length === 0,
      allowed: "without namespaces where the policy is clusterAdmin, which is for the whole cluster",
      fix: 'Leave the namespaces out, or choose "admin".',
    },
  ];
}
