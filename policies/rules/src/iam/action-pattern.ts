import type { Statement } from "./policy-document";

/** Whether an action of a policy, which may hold `*` and `?`, takes in an action of IAM. IAM ignores case. */
export function matchesAction(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${parts.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(action.toLowerCase());
}

/** Whether a statement allows an action, by name, by a pattern, or by leaving it out of `NotAction`. */
export function allowsAction({ effect, actions, notActions }: Statement, action: string): boolean {
  if (effect !== "Allow") return false;
  if (notActions.length > 0) return !notActions.some((pattern) => matchesAction(pattern, action));
  return actions.some((pattern) => matchesAction(pattern, action));
}

/** Whether a statement is about every resource. */
export function coversAllResources({ resources, notResources }: Statement): boolean {
  return notResources.length > 0 || resources.some((resource) => /^\*+$/.test(resource));
}
