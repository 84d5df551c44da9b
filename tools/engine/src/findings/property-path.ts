/** A way into a value: names of members, and places in lists. */
export type PropertyPath = readonly (string | number)[];

/** A path as Pulumi writes it, for example `tags.Name`, `rules[0].port` or `labels["app.kubernetes.io/name"]`. */
export function formatPropertyPath(path: PropertyPath): string {
  return path.map((step, index) => stepText(step, index === 0)).join("");
}

function stepText(step: string | number, isFirst: boolean): string {
  if (typeof step === "number") return `[${step}]`;
  if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
  return isFirst ? step : `.${step}`;
}
