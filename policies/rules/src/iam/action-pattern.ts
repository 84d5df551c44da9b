import type { Statement } from "./policy-document";

/** Whether an action pattern of a policy, with `*` and `?`, matches an IAM action. IAM ignores case. */
export function matchesAction(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${parts.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(action.toLowerCase());
}

/** Whether a statement allows an action: by name, by a pattern, or because `NotAction` does not list it. */
export function allowsAction({ effect, actions, notActions }: Statement, action: string): boolean {
  if (effect !== "Allow") return false;
  if (notActions.length > 0) return !notActions.some((pattern) => matchesAction(pattern, action));
  return actions.some((pattern) => matchesAction(pattern, action));
}

/** Whether a statement applies to every resource. */
export function coversAllResources({ resources, notResources }: Statement): boolean {
  return notResources.length > 0 || resources.some((resource) => /^\*+$/.test(resource));
}
