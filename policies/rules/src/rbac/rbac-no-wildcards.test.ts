import { describeRule, given } from "@eks-platform/policy-kit/testing";
import { rbacNoWildcards } from "./rbac-no-wildcards";

describeRule(rbacNoWildcards, {
  accepts: {
    words: { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] },
  },
  rejects: {
    "every verb": given(
      { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
      { path: "rules[0].verbs" },
    ),
    "every resource": given(
      { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["get"] }] },
      { path: "rules[0].resources" },
    ),
    "every group": given(
      { rules: [{ apiGroups: ["*"], resources: ["pods"], verbs: ["get"] }] },
      { path: "rules[0].apiGroups" },
    ),
  },
});
