import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoWildcards } from "./rbac-no-wildcards";

describeRule(rbacNoWildcards, {
  accepts: {
    "named permissions": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] },
  },
  rejects: {
    "every verb": withOptions(
      { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
      { path: "rules[0].verbs" },
    ),
    "every resource": withOptions(
      { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["get"] }] },
      { path: "rules[0].resources" },
    ),
    "every group": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["pods"], verbs: ["get"] }] },
      { path: "rules[0].apiGroups" },
    ),
  },
});
