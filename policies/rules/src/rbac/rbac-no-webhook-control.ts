import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Writing either kind of webhook configuration. */
const rights = ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"].flatMap((resource) =>
  ["create", "update", "patch", "delete"].map((verb) => ({
    group: "admissionregistration.k8s.io",
    resource,
    verb,
  })),
);

export const rbacNoWebhookControl = defineResourceRule({
  name: "rbac-no-webhook-control",
  description: "No role changes admission webhooks, which see and change every object.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the verbs that write out.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks",
  tags: ["cis-eks:4.1.11", "checkov:CKV_K8S_155", "trivy:KSV-0114"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield { path: grant.path, message: "its holder can read and change every new object." };
    }
  },
});
