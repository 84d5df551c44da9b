/** A Go module that has a chart in its source. */
export interface GoModule {
  /** Path of the module, as `go mod download` takes it. */
  readonly path: string;

  /** Folder of the chart in the module. */
  readonly folder: string;

  /** Whether the source has no version of the chart: it is put in when the chart is published. */
  readonly unstamped?: true;
}

/** The Go modules whose versions are those of their charts, by add-on. */
export const goModules: Readonly<Record<string, GoModule>> = {
  "aws-load-balancer-controller": {
    path: "sigs.k8s.io/aws-load-balancer-controller/v3",
    folder: "helm/aws-load-balancer-controller",
  },
  "cert-manager": {
    path: "github.com/cert-manager/cert-manager",
    folder: "deploy/charts/cert-manager",
    unstamped: true,
  },
  "external-secrets": {
    path: "github.com/external-secrets/external-secrets",
    folder: "deploy/charts/external-secrets",
  },
  karpenter: { path: "github.com/aws/karpenter-provider-aws", folder: "charts/karpenter" },
  "karpenter-crd": { path: "github.com/aws/karpenter-provider-aws", folder: "charts/karpenter-crd" },
};
