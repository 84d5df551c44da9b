import { defineResourceRule } from "@eks-platform/policy-kit";
import { findPodTemplates, workloads } from "./pod-templates";

export const podNoHostPid = defineResourceRule({
  name: "pod-no-host-pid",
  description: "Pods do not share the processes of their node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out hostPID. A node agent that needs it is exempt by name.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "cis-eks:4.2.2", "checkov:CKV_K8S_17", "trivy:KSV-0010"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, spec } of findPodTemplates(inputs, type)) {
      if (spec.hostPID === true)
        yield { path: `${path}.hostPID`, message: "the pod sees and can signal every process of the node." };
    }
  },
});
