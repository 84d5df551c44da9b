import { defineResourceRule } from "@eks-platform/policy-kit";
import { parseImage } from "./image-reference";
import { findContainers, findPodTemplates, workloads } from "./pod-templates";

export const noDashboard = defineResourceRule({
  name: "no-dashboard",
  description: "The Kubernetes dashboard does not run: it shows the cluster to anyone who can reach it.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use a client on your own machine, or the EKS console.",
  url: "https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/",
  tags: ["checkov:CKV_K8S_33"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      if (
        !/^kubernetesui\/dashboard|(^|\/)kubernetes-dashboard/.test(
          parseImage(container.image ?? "").repository,
        )
      )
        continue;
      yield { path: `${path}.image`, message: "this is the Kubernetes dashboard." };
    }
    for (const { path, metadata } of findPodTemplates(inputs, type)) {
      const { "k8s-app": app, "app.kubernetes.io/name": name } = metadata?.labels ?? {};
      if (app !== "kubernetes-dashboard" && name !== "kubernetes-dashboard") continue;
      yield { path: path.replace(/spec$/, "metadata.labels"), message: "this is the Kubernetes dashboard." };
    }
  },
});
