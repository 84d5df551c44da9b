import { defineResourceRule } from "@eks-platform/policy-kit";
import { findContainers, findPodTemplates, workloads } from "./pod-templates";

export const podNoHostProcess = defineResourceRule({
  name: "pod-no-host-process",
  description: "No Windows container runs as a process of its node.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave out windowsOptions.hostProcess.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["pss:baseline", "trivy:KSV-0103"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    const pods = [...findPodTemplates(inputs, type)].map(({ path, spec }) => ({ path, ...spec }));
    const containers = [...findContainers(inputs, type)].map(({ path, container }) => ({
      path,
      ...container,
    }));
    for (const { path, securityContext } of [...pods, ...containers]) {
      if (securityContext?.windowsOptions?.hostProcess !== true) continue;
      const property = `${path}.securityContext.windowsOptions.hostProcess`;
      yield { path: property, message: "the container has the privileges of a process on the node." };
    }
  },
});
