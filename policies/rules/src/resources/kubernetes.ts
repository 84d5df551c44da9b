// The Kubernetes resources that rules evaluate. Only types come from the SDK; nothing here loads it.
import { resourceType, type ResourceType } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";

export const clusterRoleBinding = resourceType<kubernetes.rbac.v1.ClusterRoleBindingArgs>(
  "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
);
export const configMap = resourceType<kubernetes.core.v1.ConfigMapArgs>("kubernetes:core/v1:ConfigMap");
export const ingress = resourceType<kubernetes.networking.v1.IngressArgs>(
  "kubernetes:networking.k8s.io/v1:Ingress",
);
export const namespace = resourceType<kubernetes.core.v1.NamespaceArgs>("kubernetes:core/v1:Namespace");
export const networkPolicy = resourceType<kubernetes.networking.v1.NetworkPolicyArgs>(
  "kubernetes:networking.k8s.io/v1:NetworkPolicy",
);
export const podDisruptionBudget = resourceType<kubernetes.policy.v1.PodDisruptionBudgetArgs>(
  "kubernetes:policy/v1:PodDisruptionBudget",
);
export const release = resourceType<kubernetes.helm.v3.ReleaseArgs>("kubernetes:helm.sh/v3:Release");
export const roleBinding = resourceType<kubernetes.rbac.v1.RoleBindingArgs>(
  "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
);
export const service = resourceType<kubernetes.core.v1.ServiceArgs>("kubernetes:core/v1:Service");
export const storageClass = resourceType<kubernetes.storage.v1.StorageClassArgs>(
  "kubernetes:storage.k8s.io/v1:StorageClass",
);

/** Types of RBAC roles. */
export const roles: readonly ResourceType<
  kubernetes.rbac.v1.ClusterRoleArgs | kubernetes.rbac.v1.RoleArgs
>[] = [
  resourceType<kubernetes.rbac.v1.ClusterRoleArgs>("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole"),
  resourceType<kubernetes.rbac.v1.RoleArgs>("kubernetes:rbac.authorization.k8s.io/v1:Role"),
];
