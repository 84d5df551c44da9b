import { defineResourceRule } from "@eks-platform/policy-kit";
import { namespace } from "../resources/kubernetes";

const label = "pod-security.kubernetes.io/enforce";

export const namespacePsaLabels = defineResourceRule({
  name: "namespace-psa-labels",
  description: "Every namespace enforces a Pod Security Standard.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: `Set the label ${label} to "restricted", or to "baseline". A namespace of node agents is exempt by name.`,
  url: "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
  appliesTo: [namespace],
  *findings({ metadata }) {
    // EKS allows privileged pods by default.
    const level = metadata?.labels?.[label];
    if (level === "baseline" || level === "restricted") return;
    const path = `metadata.labels["${label}"]`;
    yield { path, message: level ? `"${level}" allows every pod.` : "the namespace allows privileged pods." };
  },
});
