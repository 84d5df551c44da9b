import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { findPodTemplates, workloads } from "./pod-templates";

export const podNoHostPath = defineResourceRule({
  name: "pod-no-host-path",
  description: "No pod mounts a folder of its node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use a volume of another kind. A node agent that needs the folder is exempt by name.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "trivy:KSV-0023"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, spec } of findPodTemplates(inputs, type)) {
      for (const [index, { hostPath }] of (spec.volumes ?? []).entries()) {
        if (!hostPath) continue;
        yield {
          path: pathTo(path, "volumes", index, "hostPath"),
          message: "the pod can access files of the node.",
        };
      }
    }
  },
});
