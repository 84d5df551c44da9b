import assert from "node:assert/strict";

/** The resources of a type, in order of registration. */
export function ofType<R extends { readonly type: string }>(
  resources: readonly R[],
  type: string,
): readonly R[] {
  return resources.filter((resource) => resource.type === type);
}

/** The one resource of that name, and of that type where two share the name. */
export function find<R extends { readonly type: string; readonly name: string }>(
  resources: readonly R[],
  name: string,
  type?: string,
): R {
  const found = resources.find(
    (resource) => resource.name === name && (type ?? resource.type) === resource.type,
  );
  assert.ok(found, `${type ?? ""} ${name} is registered`);
  return found;
}

/** Some of the inputs of a resource. */
export function pick(
  { inputs }: { readonly inputs: unknown },
  keys: readonly string[],
): Record<string, unknown> {
  const all = new Map(Object.entries(Object(inputs)));
  return Object.fromEntries(keys.map((key) => [key, all.get(key)]));
}
