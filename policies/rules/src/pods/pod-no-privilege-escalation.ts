import { defineResourceRule } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

export const podNoPrivilegeEscalation = defineResourceRule({
  name: "pod-no-privilege-escalation",
  description: "No process of a container gains more rights than its parent.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Set securityContext.allowPrivilegeEscalation to false on each container.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
  tags: ["pss:restricted", "cis-eks:4.2.5", "checkov:CKV_K8S_20", "trivy:KSV-0001"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      // Kubernetes allows it by default.
      if (container.securityContext?.allowPrivilegeEscalation === false) continue;
      const property = `${path}.securityContext.allowPrivilegeEscalation`;
      yield { path: property, message: "a process can gain privileges with a setuid program." };
    }
  },
});
