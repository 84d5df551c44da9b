import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

/** Capabilities that the baseline Pod Security Standard allows. */
const baseline: ReadonlySet<string> = new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
]);

export const podNoAddedCapabilities = defineResourceRule({
  name: "pod-no-added-capabilities",
  description: "Containers add no capabilities beyond the baseline.",
  severity: "medium",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the capability out. A node agent that needs it is exempt by name.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "checkov:CKV_K8S_25", "trivy:KSV-0022"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      for (const [index, capability] of (container.securityContext?.capabilities?.add ?? []).entries()) {
        if (baseline.has(capability.toUpperCase().replace(/^CAP_/, ""))) continue;
        const property = pathTo(`${path}.securityContext.capabilities.add`, index);
        yield { path: property, message: `${capability} is beyond the baseline.` };
      }
    }
  },
});
