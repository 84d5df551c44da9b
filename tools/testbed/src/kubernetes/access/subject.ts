import { getText } from "../api/field";

/** Who asks, as the API server knows people and pods. */
export interface Subject {
  readonly user?: string;
  readonly groups: readonly string[];
}

/**
 * Who a binding's subject is.
 *
 * @param subject one of `subjects` of a binding
 * @param namespace that of the binding, for service accounts that name none
 */
export function toSubject(subject: unknown, namespace: string): Subject {
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

/** The subject in a sentence. */
export function formatSubject({ user, groups }: Subject): string {
  return user ?? `group ${groups.join(", ")}`;
}
