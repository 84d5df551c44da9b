import { describeRule } from "@eks-platform/policy-kit/testing";
import { rbacAwsAuth } from "./rbac-aws-auth";

describeRule(rbacAwsAuth, {
  path: "rules[0].resourceNames",
  accepts: {
    "reading the map": {
      rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get"], resourceNames: ["aws-auth"] }],
    },
    "changing another map": {
      rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["update"], resourceNames: ["leader"] }],
    },
  },
  rejects: {
    "changing the map": {
      rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["update"], resourceNames: ["aws-auth"] }],
    },
  },
});
