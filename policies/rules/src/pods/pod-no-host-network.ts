import { defineResourceRule } from "@eks-platform/policy-kit";
import { findPodTemplates, workloads } from "./pod-templates";

export const podNoHostNetwork = defineResourceRule({
  name: "pod-no-host-network",
  description: "Pods do not share the network of their node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out hostNetwork. A node agent that needs it is exempt by name.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "cis-eks:4.2.4", "checkov:CKV_K8S_19", "trivy:KSV-0009"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, spec } of findPodTemplates(inputs, type)) {
      if (spec.hostNetwork === true)
        yield {
          path: `${path}.hostNetwork`,
          message: "the pod has the addresses and the metadata access of the node.",
        };
    }
  },
});
