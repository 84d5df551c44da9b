import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoBind } from "./rbac-no-bind";

describeRule(rbacNoBind, {
  path: "rules[0]",
  accepts: {
    "reading roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["get"] }],
    },
  },
  rejects: {
    "binding cluster roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["bind"] }],
    },
    "binding roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["bind"] }],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
