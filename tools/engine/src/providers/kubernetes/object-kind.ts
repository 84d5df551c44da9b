import { isMap, type Value, type ValueMap } from "../../model/values";

export const apiVersionOf = (object: ValueMap): string => textOf(object.apiVersion);
export const kubernetesKindOf = (object: ValueMap): string => textOf(object.kind);
export const metadataOf = (object: ValueMap): ValueMap => (isMap(object.metadata) ? object.metadata : {});
export const objectNameOf = (object: ValueMap): string => textOf(metadataOf(object).name);
export const namespaceOf = (object: ValueMap): string => textOf(metadataOf(object).namespace);

/** API group of a version, empty for the core. */
export function groupOf(apiVersion: string): string {
  const group = apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "";
  return group === "core" ? "" : group;
}

/** Type token of an object, for example `kubernetes:core/v1:ConfigMap`. */
export function objectTypeOf(object: ValueMap): string {
  const apiVersion = apiVersionOf(object);
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kubernetesKindOf(object)}`;
}

/** An object with other metadata. */
export const withMetadata = (object: ValueMap, metadata: ValueMap): ValueMap => ({
  ...object,
  metadata: { ...metadataOf(object), ...metadata },
});

/** The objects that a list stands for; anything else stands for itself. */
export function expandList(object: ValueMap): readonly ValueMap[] {
  if (!/List$/.test(kubernetesKindOf(object)) || !Array.isArray(object.items)) return [object];
  const items: readonly Value[] = object.items;
  return items.filter(isMap).flatMap(expandList);
}

const textOf = (value: Value | undefined) => (typeof value === "string" ? value : "");
