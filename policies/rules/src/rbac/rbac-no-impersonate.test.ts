import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoImpersonate } from "./rbac-no-impersonate";

describeRule(rbacNoImpersonate, {
  path: "rules[0]",
  accepts: {
    "reading service accounts": {
      rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["get"] }],
    },
  },
  rejects: {
    "acting as a user": { rules: [{ apiGroups: [""], resources: ["users"], verbs: ["impersonate"] }] },
    "acting as a service account": {
      rules: [{ apiGroups: [""], resources: ["serviceaccounts"], verbs: ["impersonate"] }],
    },
    "acting with other extras": {
      rules: [
        { apiGroups: ["authentication.k8s.io"], resources: ["userextras/scopes"], verbs: ["impersonate"] },
      ],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
