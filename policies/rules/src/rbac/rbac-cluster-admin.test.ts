import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacClusterAdmin } from "./rbac-cluster-admin";

const bind = (kind: string, name: string) => ({
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind, name },
  subjects: [{ kind: "User", name: "alice" }],
});

describeRule(rbacClusterAdmin, {
  accepts: {
    "a role for reading": bind("ClusterRole", "view"),
    "a role of one's own of that name": withOptions(bind("Role", "cluster-admin"), {
      type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    }),
  },
  rejects: {
    "the role for everything": withOptions(bind("ClusterRole", "cluster-admin"), { path: "roleRef.name" }),
    "the role for everything, in a namespace": withOptions(bind("ClusterRole", "cluster-admin"), {
      type: "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    }),
  },
});
