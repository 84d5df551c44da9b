/**
 * The path to a property, in dots and brackets.
 *
 * @example pathTo("spec", "containers", 0, "image") // spec.containers[0].image
 * @example pathTo("metadata", "labels", "app.kubernetes.io/name") // metadata.labels["app.kubernetes.io/name"]
 */
export function pathTo(...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + written(step, path === ""), "");
}

function written(step: string | number, first: boolean): string {
  if (typeof step === "number") return `[${step}]`;
  // A step may itself be a path that another reader made, so dots and brackets between words stay as they are.
  if (/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*|\[\d+\])*$/.test(step)) return first ? step : `.${step}`;
  return `[${JSON.stringify(step)}]`;
}
