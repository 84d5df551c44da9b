import { describeRule, withOptions } from "@eks-platform/policy-kit/testing";
import { rbacNoCsrApproval } from "./rbac-no-csr-approval";

describeRule(rbacNoCsrApproval, {
  path: "rules[0]",
  accepts: {
    "making a request": {
      rules: [
        { apiGroups: ["certificates.k8s.io"], resources: ["certificatesigningrequests"], verbs: ["create"] },
      ],
    },
  },
  rejects: {
    "approving a request": {
      rules: [
        {
          apiGroups: ["certificates.k8s.io"],
          resources: ["certificatesigningrequests/approval"],
          verbs: ["update"],
        },
      ],
    },
    "approving for a signer": {
      rules: [{ apiGroups: ["certificates.k8s.io"], resources: ["signers"], verbs: ["approve"] }],
    },
    "the permission by a wildcard, in a namespaced role": withOptions(
      { rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] },
      { type: "kubernetes:rbac.authorization.k8s.io/v1:Role" },
    ),
  },
});
