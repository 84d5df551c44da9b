import { defineResourceRule } from "@eks-platform/policy-kit";
import { parseImage } from "./image-reference";
import { findContainers, findPodTemplates, workloads } from "./pod-templates";

export const noTiller = defineResourceRule({
  name: "no-tiller",
  description: "The server of Helm 2 does not run: it is an administrator without a lock.",
  severity: "critical",
  enforcementLevel: "mandatory",
  remediationSteps: "Delete it. Helm 3 needs no server.",
  url: "https://helm.sh/docs/faq/changes_since_helm2/#removal-of-tiller",
  tags: ["checkov:CKV_K8S_34", "trivy:KSV-0102"],
  appliesTo: workloads,
  *findings(inputs, { type }) {
    for (const { path, container } of findContainers(inputs, type)) {
      if (!/(^|\/)tiller$/.test(parseImage(container.image ?? "").repository)) continue;
      yield { path: `${path}.image`, message: "this is Tiller, the server of Helm 2." };
    }
    for (const { path, metadata } of findPodTemplates(inputs, type)) {
      if (metadata?.labels?.["name"] !== "tiller") continue;
      yield {
        path: path.replace(/spec$/, "metadata.labels"),
        message: "this is Tiller, the server of Helm 2.",
      };
    }
  },
});
