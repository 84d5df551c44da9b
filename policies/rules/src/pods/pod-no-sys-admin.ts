import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { findContainers, workloads } from "./pod-templates";

export const podNoSysAdmin = defineResourceRule({
  name: "pod-no-sys-admin",
  description: "No container has the capability SYS_ADMIN, which is nearly root on the node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Add the one capability that is needed instead.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["checkov:CKV_K8S_39", "trivy:KSV-0005"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      for (const [index, capability] of (container.securityContext?.capabilities?.add ?? []).entries()) {
        if (!/^(CAP_)?SYS_ADMIN$|^ALL$/i.test(capability)) continue;
        const property = pathTo(`${path}.securityContext.capabilities.add`, index);
        yield { path: property, message: `${capability} is nearly root on the node.` };
      }
    }
  },
});
