import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoExec } from "./rbac-no-exec";

describeRule(rbacNoExec, {
  path: "rules[0]",
  accepts: {
    "making pods": { rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["create"] }] },
    "reading logs": { rules: [{ apiGroups: [""], resources: ["pods/log"], verbs: ["get"] }] },
  },
  rejects: {
    "entering a pod": { rules: [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["create"] }] },
    "entering a pod by a web socket": {
      rules: [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["get"] }],
    },
    "attaching to a pod": { rules: [{ apiGroups: [""], resources: ["pods/attach"], verbs: ["create"] }] },
    "any subresource of that name": {
      rules: [{ apiGroups: [""], resources: ["*/exec"], verbs: ["create"] }],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
