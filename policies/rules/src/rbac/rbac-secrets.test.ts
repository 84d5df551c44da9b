import { describeRule } from "@eks-platform/policy-kit/testing";
import { rbacSecrets } from "./rbac-secrets";

describeRule(rbacSecrets, {
  path: "rules[0]",
  accepts: {
    "one named secret": {
      rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get"], resourceNames: ["web-tls"] }],
    },
    "making secrets": { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["create"] }] },
    "secrets of another API group": {
      rules: [{ apiGroups: ["example.org"], resources: ["secrets"], verbs: ["get"] }],
    },
  },
  rejects: {
    "every secret": { rules: [{ apiGroups: [""], resources: ["configmaps", "secrets"], verbs: ["list"] }] },
    "every secret, by verbs of every kind": {
      rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["*"] }],
    },
  },
});
