/** Where a chart comes from, in which exact version. */
export interface Chart {
  /** Address of the repository: `https://...` with an index, or `oci://...`. */
  readonly repository: string;

  /** Name that the chart is published under. */
  readonly name: string;

  /** Exact version. An upgrade is a commit. */
  readonly version: string;
}

/**
 * Every chart that the platform installs: the only place that holds a chart's version. An update bot reads each line
 * by its keys, in this order: repository, name, version. OCI repositories are Docker registries to it.
 */
export const charts = {
  argoCd: { repository: "https://argoproj.github.io/argo-helm", name: "argo-cd", version: "10.1.1" },
  awsLoadBalancerController: {
    repository: "https://aws.github.io/eks-charts",
    name: "aws-load-balancer-controller",
    version: "3.5.0",
  },
  certManager: { repository: "https://charts.jetstack.io", name: "cert-manager", version: "v1.21.1" },
  clusterAutoscaler: {
    repository: "https://kubernetes.github.io/autoscaler",
    name: "cluster-autoscaler",
    version: "9.59.0",
  },
  externalDns: {
    repository: "https://kubernetes-sigs.github.io/external-dns",
    name: "external-dns",
    version: "1.21.1",
  },
  externalSecrets: {
    repository: "https://charts.external-secrets.io",
    name: "external-secrets",
    version: "2.9.0",
  },
  istioBase: {
    repository: "https://istio-release.storage.googleapis.com/charts",
    name: "base",
    version: "1.30.3",
  },
  istioGateway: {
    repository: "https://istio-release.storage.googleapis.com/charts",
    name: "gateway",
    version: "1.30.3",
  },
  istiod: {
    repository: "https://istio-release.storage.googleapis.com/charts",
    name: "istiod",
    version: "1.30.3",
  },
  karpenter: { repository: "oci://public.ecr.aws/karpenter", name: "karpenter", version: "1.14.1" },
  karpenterCrd: { repository: "oci://public.ecr.aws/karpenter", name: "karpenter-crd", version: "1.14.1" },
  kubePrometheusStack: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "kube-prometheus-stack",
    version: "88.5.3",
  },
  metricsServer: {
    repository: "https://kubernetes-sigs.github.io/metrics-server",
    name: "metrics-server",
    version: "3.13.1",
  },
  prometheusOperatorCrds: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "prometheus-operator-crds",
    version: "31.0.1",
  },
} as const satisfies Record<string, Chart>;
