import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoWebhookControl } from "./rbac-no-webhook-control";

describeRule(rbacNoWebhookControl, {
  path: "rules[0]",
  accepts: {
    "reading webhooks": {
      rules: [
        {
          apiGroups: ["admissionregistration.k8s.io"],
          resources: ["mutatingwebhookconfigurations"],
          verbs: ["get"],
        },
      ],
    },
  },
  rejects: {
    "changing webhooks that mutate": {
      rules: [
        {
          apiGroups: ["admissionregistration.k8s.io"],
          resources: ["mutatingwebhookconfigurations"],
          verbs: ["patch"],
        },
      ],
    },
    "making webhooks that validate": {
      rules: [
        {
          apiGroups: ["admissionregistration.k8s.io"],
          resources: ["validatingwebhookconfigurations"],
          verbs: ["create"],
        },
      ],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
