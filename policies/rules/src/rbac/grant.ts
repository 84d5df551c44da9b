import type { Inputs } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";

type PolicyRule = Inputs<kubernetes.types.input.rbac.v1.PolicyRule>;

/** A right that a role may hold. */
export interface Right {
  /** API group; the core group is the empty text. */
  readonly group: string;

  /** Resource, with its subresource if it has one: `pods/exec`. */
  readonly resource: string;
  readonly verb: string;
}

/** What one rule of a role grants. */
export interface Grant {
  /** Path to the rule: `rules[0]`. */
  readonly path: string;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];

  /** Objects that the grant is narrowed to; empty for all of them. */
  readonly names: readonly string[];
}

/** What the rules of a role grant. */
export function readGrants(rules: readonly PolicyRule[] | undefined): readonly Grant[] {
  return (rules ?? []).map(({ apiGroups, resources, verbs, resourceNames }, index) => ({
    path: `rules[${index}]`,
    groups: apiGroups ?? [],
    resources: resources ?? [],
    verbs: verbs ?? [],
    names: resourceNames ?? [],
  }));
}

/**
 * Whether a grant holds a right, by name or by a wildcard.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function grantsRight({ groups, resources, verbs }: Grant, { group, resource, verb }: Right): boolean {
  const [, subresource] = resource.split("/");
  const names = ["*", resource, ...(subresource ? [`*/${subresource}`] : [])];
  return (
    [group, "*"].some((name) => groups.includes(name)) &&
    names.some((name) => resources.includes(name)) &&
    [verb, "*"].some((name) => verbs.includes(name))
  );
}
