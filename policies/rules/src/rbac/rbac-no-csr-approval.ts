import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** The permissions to approve a certificate signing request. */
const rights = [
  { group: "certificates.k8s.io", resource: "certificatesigningrequests/approval", verb: "update" },
  { group: "certificates.k8s.io", resource: "certificatesigningrequests/approval", verb: "patch" },
  { group: "certificates.k8s.io", resource: "signers", verb: "approve" },
];

export const rbacNoCsrApproval = defineResourceRule({
  name: "rbac-no-csr-approval",
  description: "No role approves certificates, which can be for anybody.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave approval to the controllers of the cluster.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing",
  tags: ["checkov:CKV_K8S_156"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield { path: grant.path, message: "its holder can issue certificates for any identity." };
    }
  },
});
