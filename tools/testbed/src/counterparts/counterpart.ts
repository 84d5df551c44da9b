/** A program that judges us, built from sources that a lock file pins. */
export interface Counterpart {
  /** Name of the executable. */
  readonly name: string;

  /** Go module that builds it: a folder of this project with `go.mod` and `go.sum`. */
  readonly module: "engine" | "kubernetes";

  /** Package to build: an import path, or a folder of the module. */
  readonly source: string;

  /** The versions that the program prints and records, which the linker sets; absent if it knows its own. */
  readonly stamp?: VersionStamp;
}

/** How a program is told its version. */
export interface VersionStamp {
  /** Module of `go.mod` whose version it is. */
  readonly of: string;

  /** Values to link, by the variable's import path, for a version such as `v1.35.4`. */
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

/** Pulumi's own engine and command line. Without the linked version a state has no manifest version. */
export const pulumiCounterpart: Counterpart = {
  name: "pulumi",
  module: "engine",
  source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  stamp: {
    of: "github.com/pulumi/pulumi/pkg/v3",
    variables: (version) => ({ "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": version }),
  },
};

/** A Kubernetes control plane, in the order in which its parts start. */
export const controlPlaneCounterparts: readonly Counterpart[] = [
  { name: "etcd", module: "kubernetes", source: "./etcd" },
  createKubernetesCounterpart("kube-apiserver"),
  createKubernetesCounterpart("kube-controller-manager"),
  createKubernetesCounterpart("kube-scheduler"),
];
