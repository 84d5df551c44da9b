/** Where definitions of custom resources come from: files of a Go module, which its checksum pins. */
export interface DefinitionSource {
  /** What brings these definitions into a real cluster: a chart that a plan installs, at the version it pins. */
  readonly chart: { readonly name: string; readonly version: string };

  /** Module that has the very files that the chart carries. */
  readonly module: string;
  readonly version: string;

  /** Checksum of the module's files, as `go.sum` writes it and the Go checksum database knows it. */
  readonly sum: string;

  /** Folder or file of the module. */
  readonly path: string;
}

/**
 * The definitions that are at hand. A chart's application version is that of the module.
 *
 * @see https://go.dev/ref/mod#go-mod-download
 */
export const definitionSources: readonly DefinitionSource[] = [
  {
    chart: { name: "karpenter-crd", version: "1.14.1" },
    module: "github.com/aws/karpenter-provider-aws",
    version: "v1.14.1",
    sum: "h1:WGtIQTQcxpElYMdWfWuPwaF2+9muR+hYhPZsTtoY8Gs=",
    path: "pkg/apis/crds",
  },
  {
    chart: { name: "base", version: "1.30.3" },
    module: "istio.io/api",
    version: "v1.30.3",
    sum: "h1:pPSa0uah/t7CEuwacS4rw5qK/oHGvxC0WO8i4RRGwEU=",
    path: "kubernetes/customresourcedefinitions.gen.yaml",
  },
  {
    chart: { name: "argo-cd", version: "10.1.1" },
    module: "github.com/argoproj/argo-cd/v3",
    version: "v3.4.4",
    sum: "h1:PmYfvrLRecuOXjoUjBVx0nRwtJv/Wc9a3jaWs37EyyI=",
    path: "manifests/crds",
  },
  {
    chart: { name: "prometheus-operator-crds", version: "31.0.1" },
    module: "github.com/prometheus-operator/prometheus-operator",
    version: "v0.93.1",
    sum: "h1:4Juk8v93RdG1DSGD/mGp+SeQKPmnlLIj2iq3blLZgFY=",
    path: "example/prometheus-operator-crd",
  },
];
