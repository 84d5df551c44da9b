import { defineResourceRule } from "@eks-platform/policy-kit";
import { roles } from "../resources/kubernetes";
import { grantsRight, readGrants } from "./grant";

/** Any use of the proxy: the kubelet ignores the verb. */
const rights = ["get", "create", "update", "patch", "delete", "list", "watch"].map((verb) => ({
  group: "",
  resource: "nodes/proxy",
  verb,
}));

export const rbacNodesProxy = defineResourceRule({
  name: "rbac-nodes-proxy",
  description: "No role reaches the kubelets through the API server.",
  severity: "high",
  enforcementLevel: "mandatory",
  remediationSteps: "Leave nodes/proxy out. For metrics, nodes/metrics and nodes/stats are enough.",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes",
  tags: ["cis-eks:4.1.10", "checkov:CKV2_K8S_2", "trivy:KSV-0047"],
  appliesTo: roles,
  *findings({ rules }) {
    for (const grant of readGrants(rules)) {
      if (!rights.some((right) => grantsRight(grant, right))) continue;
      yield {
        path: grant.path,
        message: "its holder can run commands in any pod of a node without audit and admission control.",
      };
    }
  },
});
