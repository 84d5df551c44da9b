import type { Inputs } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";

type PolicyRule = Inputs<kubernetes.types.input.rbac.v1.PolicyRule>;

/** A permission that a role may grant. */
export interface Right {
  /** API group; the empty string for the core group. */
  readonly group: string;

  /** Resource, with its subresource if it has one: `pods/exec`. */
  readonly resource: string;
  readonly verb: string;
}

/** The permissions that one rule of a role grants. */
export interface Grant {
  /** Path to the rule: `rules[0]`. */
  readonly path: string;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];

  /** Names of the objects that the grant is limited to; empty for all objects. */
  readonly names: readonly string[];
}

/** Reads the grants from the rules of a role. */
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
 * Whether a grant includes a permission, by name or by a wildcard.
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
