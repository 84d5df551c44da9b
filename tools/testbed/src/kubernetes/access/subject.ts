import { text } from "../api/field";

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
export function subjectOf(subject: unknown, namespace: string): Subject {
  const name = text(subject, "name");
  const home = text(subject, "namespace") || namespace;
  switch (text(subject, "kind")) {
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
export function subjectName({ user, groups }: Subject): string {
  return user ?? `group ${groups.join(", ")}`;
}
