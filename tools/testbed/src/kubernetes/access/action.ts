import { getTexts } from "../api/field";

/** What somebody may want to do, as an access review asks it. */
export type Action =
  | {
      readonly verb: string;
      readonly group: string;
      readonly resource: string;
      readonly subresource: string;

      /** One object; empty for every one. */
      readonly name: string;
    }
  | { readonly verb: string; readonly path: string };

/** Everything that a rule of a role allows, one action for each combination. */
export function listActions(rule: unknown): readonly Action[] {
  const verbs = getTexts(rule, "verbs");
  const names = getTexts(rule, "resourceNames");
  const onResources = getTexts(rule, "apiGroups").flatMap((group) =>
    getTexts(rule, "resources").flatMap((full) => {
      const [resource = "", subresource = ""] = full.split("/");
      return (names.length > 0 ? names : [""]).flatMap((name) =>
        verbs.map((verb) => ({ verb, group, resource, subresource, name })),
      );
    }),
  );
  const onPaths = getTexts(rule, "nonResourceURLs").flatMap((path) => verbs.map((verb) => ({ verb, path })));
  return [...onResources, ...onPaths];
}

/** The action in a sentence, for example `get deployments.apps/scale "web"`. */
export function formatAction(action: Action): string {
  if ("path" in action) return `${action.verb} ${action.path}`;
  const { verb, group, resource, subresource, name } = action;
  const type = `${resource}${group === "" ? "" : `.${group}`}${subresource === "" ? "" : `/${subresource}`}`;
  return `${verb} ${type}${name === "" ? "" : ` "${name}"`}`;
}

/** The part of an access review that says what is wanted. */
export function toReviewAttributes(action: Action, namespace: string | undefined): Record<string, unknown> {
  if ("path" in action) return { nonResourceAttributes: { verb: action.verb, path: action.path } };
  return { resourceAttributes: { ...action, ...(namespace === undefined ? {} : { namespace }) } };
}
