/**
 * Joins the steps to a property with dots and brackets. The first step may be a path itself.
 *
 * @example pathTo("spec", "containers", 0, "image") // spec.containers[0].image
 * @example pathTo("metadata", "labels", "app.kubernetes.io/name") // metadata.labels["app.kubernetes.io/name"]
 */
export function pathTo(first: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + formatStep(step), first);
}

function formatStep(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
