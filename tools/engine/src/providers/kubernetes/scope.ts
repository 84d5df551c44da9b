import { isMap, type Value, type ValueMap } from "../../model/values";
import { apiVersionOf, groupOf, kubernetesKindOf } from "./object-kind";

/**
 * Kinds that live outside namespaces, of Kubernetes itself and of controllers that platforms run. Every other kind is taken
 * to live in one, as the provider does with kinds that it does not know.
 *
 * @see `kubectl api-resources --namespaced=false`, 1.35
 */
const clusterScoped = new Set([
  "APIService",
  "CSIDriver",
  "CSINode",
  "CertificateSigningRequest",
  "ClusterExternalSecret",
  "ClusterIssuer",
  "ClusterPolicy",
  "ClusterRole",
  "ClusterRoleBinding",
  "ClusterSecretStore",
  "ClusterTrustBundle",
  "CustomResourceDefinition",
  "EC2NodeClass",
  "ENIConfig",
  "FlowSchema",
  "GatewayClass",
  "IngressClass",
  "IngressClassParams",
  "IPAddress",
  "MutatingAdmissionPolicy",
  "MutatingAdmissionPolicyBinding",
  "MutatingWebhookConfiguration",
  "Namespace",
  "Node",
  "NodeClaim",
  "NodeClass",
  "NodePool",
  "PersistentVolume",
  "PriorityClass",
  "PriorityLevelConfiguration",
  "RuntimeClass",
  "ServiceCIDR",
  "StorageClass",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "ValidatingWebhookConfiguration",
  "VolumeAttachment",
  "VolumeAttributesClass",
  "VolumeSnapshotClass",
  "VolumeSnapshotContent",
]);

/**
 * True if objects of a kind live in a namespace.
 *
 * @param definitions objects among which a definition of the kind may stand
 */
export function isNamespaced(group: string, kind: string, definitions: readonly ValueMap[] = []): boolean {
  const scope = definitions
    .map((object) => scopeDefinedBy(object, group, kind))
    .find((found) => found !== undefined);
  if (scope !== undefined) return scope === "Namespaced";
  return !clusterScoped.has(kind.replace(/(Patch|List)$/, ""));
}

function scopeDefinedBy(object: ValueMap, group: string, kind: string): Value | undefined {
  if (kubernetesKindOf(object) !== "CustomResourceDefinition" || !isMap(object.spec)) return undefined;
  const { names, scope } = object.spec;
  return object.spec.group === group && isMap(names) && names.kind === kind ? scope : undefined;
}

/** True if an object lives in a namespace. */
export function livesInNamespace(object: ValueMap, definitions: readonly ValueMap[] = []): boolean {
  return isNamespaced(groupOf(apiVersionOf(object)), kubernetesKindOf(object), definitions);
}
