import type { ResourceType } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";
import { clusterRoleBinding, roleBinding } from "../resources/kubernetes";

/** Types that bind a role to subjects. */
export const bindings: readonly ResourceType<
  kubernetes.rbac.v1.ClusterRoleBindingArgs | kubernetes.rbac.v1.RoleBindingArgs
>[] = [clusterRoleBinding, roleBinding];
