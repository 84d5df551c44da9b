import { defineResourceRule } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

export const podNoPrivileged = defineResourceRule({
  name: "pod-no-privileged",
  description: "No container is privileged, whether it runs, prepares or debugs a pod.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out privileged, and add the one capability that is needed.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "cis-eks:4.2.1", "checkov:CKV_K8S_16", "trivy:KSV-0017"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      if (container.securityContext?.privileged !== true) continue;
      yield { path: `${path}.securityContext.privileged`, message: "the container is root on the node." };
    }
  },
});
