import { defineResourceRule } from "@eks-platform/policy-kit";
import { findPodTemplates, workloads } from "./pod-templates";

export const podNoHostIpc = defineResourceRule({
  name: "pod-no-host-ipc",
  description: "Pods do not share the memory segments of their node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out hostIPC. A node agent that needs it is exempt by name.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "cis-eks:4.2.3", "checkov:CKV_K8S_18", "trivy:KSV-0008"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, spec } of findPodTemplates(inputs, type)) {
      if (spec.hostIPC === true)
        yield { path: `${path}.hostIPC`, message: "the pod can read the shared memory of the node." };
    }
  },
});
