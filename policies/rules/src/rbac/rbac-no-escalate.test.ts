import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoEscalate } from "./rbac-no-escalate";

describeRule(rbacNoEscalate, {
  path: "rules[0]",
  accepts: {
    "reading roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["get"] }],
    },
  },
  rejects: {
    "escalating cluster roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["escalate"] }],
    },
    "escalating roles": {
      rules: [{ apiGroups: ["rbac.authorization.k8s.io"], resources: ["roles"], verbs: ["escalate"] }],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
