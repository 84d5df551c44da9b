/** A real program to compare with, built from sources that a lock file pins. */
export interface Counterpart {
  /** Name of the executable. */
  readonly name: string;

  /** Go module that builds it: a folder of this project with `go.mod` and `go.sum`. */
  readonly module: "engine" | "kubernetes";

  /** Package to build: an import path, or a folder of the module. */
  readonly source: string;

  /** How the linker sets the version that the program prints; absent if the sources contain it. */
  readonly stamp?: VersionStamp;
}

/** How a program learns its version. */
export interface VersionStamp {
  /** Module of `go.mod` that has the version. */
  readonly of: string;

  /** Values by the import path of the variable, for a version such as `v1.35.4`. */
  readonly variables: (version: string) => Readonly<Record<string, string>>;
}

const kubernetesStamp: VersionStamp = {
  of: "k8s.io/kubernetes",
  variables: (version) => {
    const [major = "", minor = ""] = version.replace(/^v/, "").split(".");
    const variable = "k8s.io/component-base/version.git";
    return { [`${variable}Version`]: version, [`${variable}Major`]: major, [`${variable}Minor`]: minor };
  },
};

const createKubernetesCounterpart = (name: string): Counterpart => ({
  name,
  module: "kubernetes",
  source: `k8s.io/kubernetes/cmd/${name}`,
  stamp: kubernetesStamp,
});

/** Pulumi's CLI with its engine. Without the linked version its states have no manifest version. */
export const pulumiCounterpart: Counterpart = {
  name: "pulumi",
  module: "engine",
  source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  stamp: {
    of: "github.com/pulumi/pulumi/pkg/v3",
    variables: (version) => ({ "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": version }),
  },
};

/** A Kubernetes control plane, in start order. */
export const controlPlaneCounterparts: readonly Counterpart[] = [
  { name: "etcd", module: "kubernetes", source: "./etcd" },
  createKubernetesCounterpart("kube-apiserver"),
  createKubernetesCounterpart("kube-controller-manager"),
  createKubernetesCounterpart("kube-scheduler"),
];
