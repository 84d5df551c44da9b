import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacClusterAdmin } from "./rbac-cluster-admin";

const bind = (kind: string, name: string) => ({
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind, name },
  subjects: [{ kind: "User", name: "alice" }],
});

describeRule(rbacClusterAdmin, {
  path: "roleRef.name",
  accepts: {
    "a role for reading": bind("ClusterRole", "view"),
    "a namespaced role with that name": withOptions(bind("Role", "cluster-admin"), {
      type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    }),
  },
  rejects: {
    "the role cluster-admin": bind("ClusterRole", "cluster-admin"),
    "the role cluster-admin, in a namespace": withOptions(bind("ClusterRole", "cluster-admin"), {
      type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    }),
  },
});
