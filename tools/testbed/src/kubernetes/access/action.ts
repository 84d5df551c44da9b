import { getTexts } from "../api/field";

/** An action that an access review asks about. */
export type Action =
  | {
      readonly verb: string;
      readonly group: string;
      readonly resource: string;
      readonly subresource: string;

      /** Name of one object; empty for all. */
      readonly name: string;
    }
  | { readonly verb: string; readonly path: string };

/** Lists the actions that a rule of a role allows, one for each combination. */
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

/** Formats an action, for example `get deployments.apps/scale "web"`. */
export function formatAction(action: Action): string {
  if ("path" in action) return `${action.verb} ${action.path}`;
  const { verb, group, resource, subresource, name } = action;
  const type = `${resource}${group === "" ? "" : `.${group}`}${subresource === "" ? "" : `/${subresource}`}`;
  return `${verb} ${type}${name === "" ? "" : ` "${name}"`}`;
}

/** Converts an action to the attributes of an access review. */
export function toReviewAttributes(action: Action, namespace: string | undefined): Record<string, unknown> {
  if ("path" in action) return { nonResourceAttributes: { verb: action.verb, path: action.path } };
  return { resourceAttributes: { ...action, ...(namespace === undefined ? {} : { namespace }) } };
}
