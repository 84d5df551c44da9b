import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoWildcards } from "./rbac-no-wildcards";

describeRule(rbacNoWildcards, {
  path: "rules[0].verbs",
  accepts: {
    "named permissions": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }] },
  },
  rejects: {
    "every verb": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["*"] }] },
    "every resource": withOptions(
      { rules: [{ apiGroups: ["apps"], resources: ["*"], verbs: ["get"] }] },
      {
        path: "rules[0].resources",
      },
    ),
    "every group": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["pods"], verbs: ["get"] }] },
      {
        path: "rules[0].apiGroups",
      },
    ),
  },
});
