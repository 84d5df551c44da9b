import * as kubernetes from "@pulumi/kubernetes";
import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import type { Chart } from "../charts";
import type { ClusterFacts } from "../addon/cluster-facts";
import type { PlannedAddon } from "../plan-addons";

/** Installs an add-on as a Helm release, and waits until it is ready. */
export function createHelmRelease(
  name: string,
  { addon, settings }: PlannedAddon,
  facts: ClusterFacts,
  opts: CustomResourceOptions,
): Resource {
  return new kubernetes.helm.v3.Release(
    `${name}-${addon.name}`,
    {
      // Fixed: charts name their service accounts after the release, and roles are bound to these names.
      name: addon.name,
      ...source(addon.chart),
      version: addon.chart.version,
      namespace: addon.namespace.name,
      values: addon.values(facts, settings),
      skipCrds: typeof addon.crds === "object",
      // Namespaces are resources of their own: two releases that create one would fight for its labels.
      createNamespace: false,
      // A release that fails is rolled back, so that the next run starts from a known state.
      atomic: true,
      cleanupOnFail: true,
      timeout: addon.timeoutSeconds ?? 600,
      // Each revision is a Secret with the whole rendered chart; more than a few only fill etcd.
      maxHistory: 5,
    },
    opts,
  );
}

/** Helm finds a chart of an OCI registry by its whole address, and any other by its name in a repository. */
function source({
  repository,
  name,
}: Chart): Pick<kubernetes.helm.v3.ReleaseArgs, "repositoryOpts"> & { chart: string } {
  return repository.startsWith("oci://")
    ? { chart: `${repository}/${name}` }
    : { chart: name, repositoryOpts: { repo: repository } };
}
