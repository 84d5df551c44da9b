import type { Exemption } from "@eks-platform/policy-kit";

const access = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation::";
const namespaces = "kubernetes:core/v1:Namespace::";

/** Resources that may break a rule, why, and until when. Keep the list short: every review reads it. */
export const exemptions: readonly Exemption[] = [
  {
    rule: "access-policy-least-privilege",
    resource: `${access}*-access-platform`,
    reason: "The platform team repairs clusters, and nobody else is left to when access itself is broken.",
    owner: "platform-team",
    expires: "2028-12-31",
  },
  {
    rule: "access-policy-least-privilege",
    resource: `${access}*-access-pipeline`,
    reason: "The pipeline installs CRDs, cluster roles and webhooks, which only an administrator may.",
    owner: "platform-team",
    expires: "2028-12-31",
  },
  {
    rule: "namespace-psa-labels",
    resource: `${namespaces}*-monitoring`,
    reason: "The node exporter reads files and networks of its node, which every lower standard forbids.",
    owner: "platform-team",
    expires: "2028-12-31",
  },
  ...[
    "argocd",
    "cert-manager",
    "external-dns",
    "external-secrets",
    "istio-ingress",
    "istio-system",
    "monitoring",
  ].map((namespace) => ({
    rule: "namespace-default-deny",
    resource: `${namespaces}*-${namespace}`,
    reason:
      "Add-ons are called by the control plane, by the gateway and by Prometheus; their peers are not listed yet.",
    owner: "platform-team",
    expires: "2028-12-31",
  })),
];
