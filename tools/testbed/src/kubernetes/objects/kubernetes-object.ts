import { isRecord, getText } from "../api/field";

/** A Kubernetes object in the form of a manifest. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMetadata;
  readonly [member: string]: unknown;
}

/** Metadata of an object. */
export interface ObjectMetadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly [member: string]: unknown;
}

/** Returns the value as an object; `undefined` if it is none. */
export function asKubernetesObject(value: unknown): KubernetesObject | undefined {
  if (!isRecord(value)) return undefined;
  const { apiVersion, kind, metadata = {} } = value;
  if (typeof apiVersion !== "string" || typeof kind !== "string" || !isRecord(metadata)) return undefined;
  return { ...value, apiVersion, kind, metadata };
}

/** Formats the name of an object, for example `Deployment shop/web`. */
export function formatObjectName({ kind, metadata }: KubernetesObject): string {
  const name = metadata.name ?? `${getText(metadata, "generateName")}*`;
  return `${kind} ${metadata.namespace === undefined ? "" : `${metadata.namespace}/`}${name}`;
}

/** Parses the group of an API version. The core group is empty. */
export function parseGroup(apiVersion: string): string {
  return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}

/** True for a custom resource definition. */
export function isDefinition({ apiVersion, kind }: KubernetesObject): boolean {
  return kind === "CustomResourceDefinition" && parseGroup(apiVersion) === "apiextensions.k8s.io";
}

/** True for a namespace. */
export function isNamespace({ apiVersion, kind }: KubernetesObject): boolean {
  return kind === "Namespace" && apiVersion === "v1";
}
