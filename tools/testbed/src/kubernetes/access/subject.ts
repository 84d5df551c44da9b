import { getText } from "../api/field";

/** A user or a group, as the API server knows it. */
export interface RbacSubject {
  readonly user?: string;
  readonly groups: readonly string[];
}

/**
 * Converts the subject of a binding.
 *
 * @param subject one of `subjects` of a binding
 * @param namespace namespace of the binding, for service accounts without one
 */
export function toSubject(subject: unknown, namespace: string): RbacSubject {
  const name = getText(subject, "name");
  const home = getText(subject, "namespace") || namespace;
  switch (getText(subject, "kind")) {
    case "ServiceAccount":
      return {
        user: `system:serviceaccount:${home}:${name}`,
        groups: ["system:serviceaccounts", `system:serviceaccounts:${home}`, "system:authenticated"],
      };
    case "Group":
      return { groups: [name] };
    default:
      return { user: name, groups: ["system:authenticated"] };
  }
}

/** Formats a subject. */
export function formatSubject({ user, groups }: RbacSubject): string {
  return user ?? `group ${groups.join(", ")}`;
}
