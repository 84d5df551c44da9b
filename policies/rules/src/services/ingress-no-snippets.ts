import { defineResourceRule, pathTo } from "@eks-platform/policy-kit";
import { ingress } from "../resources/kubernetes";

export const ingressNoSnippets = defineResourceRule({
  name: "ingress-no-snippets",
  description: "No ingress brings configuration of its own into nginx (CVE-2021-25742).",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Use the annotation for what is wanted, or configure the controller.",
  url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/",
  tags: ["checkov:CKV_K8S_152", "checkov:CKV_K8S_153"],
  appliesTo: [ingress],
  *findings({ metadata }) {
    for (const annotation of Object.keys(metadata?.annotations ?? {})) {
      if (!/^nginx\.(ingress\.kubernetes\.io|org)\/.*snippets?$/.test(annotation)) continue;
      const path = pathTo("metadata", "annotations", annotation);
      yield { path, message: "a snippet can read every secret of the controller." };
    }
  },
});
