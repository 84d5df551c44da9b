import { defineResourceRule } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

export const memoryLimits = defineResourceRule({
  name: "memory-limits",
  description: "Containers have a memory limit, so that one cannot take the memory of its neighbours.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Set resources.limits.memory.",
  url: "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
  tags: ["checkov:CKV_K8S_13", "trivy:KSV-0018"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, role, container } of findContainers(inputs, type)) {
      // Ephemeral containers must not have resources.
      if (role === "ephemeralContainers" || container.resources?.limits?.["memory"]) continue;
      yield {
        path: `${path}.resources.limits.memory`,
        message: "the container can use all memory of the node.",
      };
    }
  },
});
