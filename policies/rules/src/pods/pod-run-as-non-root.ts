import { defineResourceRule } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

export const podRunAsNonRoot = defineResourceRule({
  name: "pod-run-as-non-root",
  description: "No container runs as root.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps:
    "Set securityContext.runAsNonRoot to true on the pod, and a runAsUser other than 0 if the image has none.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
  tags: ["pss:restricted", "checkov:CKV_K8S_23", "trivy:KSV-0012"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container, pod } of findContainers(inputs, type)) {
      // Windows has no root.
      if (pod.spec.os?.name === "windows") continue;
      // The security context of a container overrides that of its pod.
      const user = container.securityContext?.runAsUser ?? pod.spec.securityContext?.runAsUser;
      const nonRoot = container.securityContext?.runAsNonRoot ?? pod.spec.securityContext?.runAsNonRoot;
      if (user === 0) {
        yield { path: `${path}.securityContext.runAsUser`, message: "the container runs as root." };
      } else if (user === undefined && nonRoot !== true) {
        // The image decides, and most images use root.
        yield { path: `${path}.securityContext.runAsNonRoot`, message: "the container may run as root." };
      }
    }
  },
});
