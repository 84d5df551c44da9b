import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { findPodTemplates, workloads } from "./pod-templates";

/** Sockets of container runtimes, and the folders that contain them. */
const sockets =
  /(docker|containerd|crio|cri-dockerd|podman)(\/[\w.-]+)?\.sock$|^\/(var\/)?run(\/(containerd|crio|dockershim|k3s.*))?\/?$/;

export const podNoRuntimeSocket = defineResourceRule({
  name: "pod-no-runtime-socket",
  description: "No pod reaches the container runtime of its node.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave the volume out. To build images, use a builder that needs no runtime.",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline",
  tags: ["checkov:CKV_K8S_27", "trivy:KSV-0006"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, spec } of findPodTemplates(inputs, type)) {
      for (const [index, { hostPath }] of (spec.volumes ?? []).entries()) {
        if (!hostPath?.path || !sockets.test(hostPath.path)) continue;
        const property = pathTo(path, "volumes", index, "hostPath", "path");
        yield {
          path: property,
          message: "a process with access to the socket can start any container on the node.",
        };
      }
    }
  },
});
