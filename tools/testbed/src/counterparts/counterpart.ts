/** A program that judges us, built from sources that a lock file pins. */
export interface Counterpart {
  /** Name of the executable. */
  readonly name: string;

  /** Go module that builds it: `engine` or `kubernetes`, a folder of this project with `go.mod` and `go.sum`. */
  readonly module: "engine" | "kubernetes";

  /** Package to build: an import path, or a folder of the module. */
  readonly source: string;

  /** Values that the linker sets, by the variable's import path: the versions that the programs print and record. */
  readonly variables: Readonly<Record<string, string>>;
}

const kubernetesVersion = {
  "k8s.io/component-base/version.gitVersion": "v1.35.4",
  "k8s.io/component-base/version.gitMajor": "1",
  "k8s.io/component-base/version.gitMinor": "35",
};

const kubernetes = (name: string): Counterpart => ({
  name,
  module: "kubernetes",
  source: `k8s.io/kubernetes/cmd/${name}`,
  variables: kubernetesVersion,
});

/** Pulumi's own engine and command line. Without the linked version a state has no manifest version. */
export const pulumi: Counterpart = {
  name: "pulumi",
  module: "engine",
  source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  variables: { "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": "v3.259.0" },
};

/** A Kubernetes control plane, in the order in which its parts start. */
export const controlPlane: readonly Counterpart[] = [
  { name: "etcd", module: "kubernetes", source: "./etcd", variables: {} },
  kubernetes("kube-apiserver"),
  kubernetes("kube-controller-manager"),
  kubernetes("kube-scheduler"),
];
