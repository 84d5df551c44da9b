import * as iam from "@pulumi/aws/iam";
import { type Input, interpolate, type Output } from "@pulumi/pulumi";
import type { ComponentContext } from "../component-context";

/** A role with the policies attached that it needs. Who takes it must wait for the attachments. */
export interface Role {
  readonly name: Output<string>;
  readonly arn: Output<string>;
  readonly attachments: readonly iam.RolePolicyAttachment[];
}

/**
 * Builds a role.
 *
 * @param policies ARNs of policies by a word of our own, which names the attachment
 */
export function createRole(
  { name, child }: ComponentContext,
  purpose: string,
  trust: string,
  policies: Readonly<Record<string, Input<string>>>,
): Role {
  const named = `${name}-${purpose}`;
  const { name: roleName, arn } = new iam.Role(
    named,
    { assumeRolePolicy: trust, tags: { Name: named } },
    child,
  );
  const attachments = Object.entries(policies).map(
    ([key, policyArn]) =>
      new iam.RolePolicyAttachment(`${named}-${key}`, { role: roleName, policyArn }, child),
  );
  return { name: roleName, arn, attachments };
}

/** ARN of a policy that AWS keeps, by its path and name. */
export function awsPolicy({ partition }: ComponentContext, name: string): Output<string> {
  return interpolate`arn:${partition}:iam::aws:policy/${name}`;
}

/** Policies that AWS keeps, as {@link createRole} takes them. */
export function awsPolicies(
  context: ComponentContext,
  names: readonly string[],
): Record<string, Output<string>> {
  return Object.fromEntries(names.map((name) => [lastPart(name), awsPolicy(context, name)]));
}

/** Last part of a path or ARN, for example `"AmazonEKS_CNI_Policy"`. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
