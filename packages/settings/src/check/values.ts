/** True for a map as YAML, JSON, and programs have it. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * True for an output of a resource and for a promise: what it holds is known only later. Told apart by their members, so that
 * nothing loads Pulumi's SDK.
 */
export function isPending(value: unknown): boolean {
  return isMap(value) && (value["__pulumiOutput"] === true || typeof value["then"] === "function");
}
