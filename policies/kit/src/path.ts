/**
 * The path to a property, in dots and brackets. The first step may be a path, to go on from.
 *
 * @example pathTo("spec", "containers", 0, "image") // spec.containers[0].image
 * @example pathTo("metadata", "labels", "app.kubernetes.io/name") // metadata.labels["app.kubernetes.io/name"]
 */
export function pathTo(first: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + written(step), first);
}

function written(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
