import { ClusterObjects } from "../api/cluster-objects";
import { KubernetesClient } from "../api/client";
import { getText } from "../api/field";
import { locateClient } from "../clients/locations";
import { startControlPlane } from "../control-plane/control-plane";
import { ControlPlaneError } from "../control-plane/control-plane-error";
import { CreatedObjects } from "../created-objects";
import { readKubeconfig } from "./kubeconfig";
import { findClusterUsage } from "./cluster-usage";

/** A cluster whose API server validates objects. */
export interface ValidationCluster {
  /** `"own"` is a control plane of the testbed, `"given"` the cluster of KUBECONFIG. */
  readonly origin: "own" | "given";

  /** Version of its API server, for example `v1.35.4`. */
  readonly version: string;

  readonly objects: ClusterObjects;

  /** True for a given cluster that may be in use: the testbed grants no access in it, not even for a moment. */
  readonly isUsed: boolean;

  /** The objects that the testbed creates in it. Closing the cluster deletes them. */
  readonly created: CreatedObjects;

  /** Kubeconfig file; absent for a given cluster. */
  readonly kubeconfig?: string;

  /** Deletes the created objects of a given cluster, and stops an own one. */
  close(): Promise<void>;
}

/** Which cluster to use. */
export interface ClusterChoice {
  /**
   * The user's kubeconfig. If it is empty, a control plane is started.
   *
   * @default the variable KUBECONFIG
   */
  readonly kubeconfig?: string;

  /** Uses a given cluster even if it is in use. Its objects stay as they are. */
  readonly allowUsedCluster: boolean;
}

/**
 * Opens the cluster.
 *
 * @throws {NoControlPlane} if there is neither a KUBECONFIG nor a built control plane
 * @throws {ControlPlaneError} if the given cluster cannot be used, or is in use
 */
export async function openCluster({
  kubeconfig = process.env["KUBECONFIG"] ?? "",
  allowUsedCluster,
}: ClusterChoice): Promise<ValidationCluster> {
  return kubeconfig === "" ? startOwnCluster() : openGivenCluster(kubeconfig, allowUsedCluster);
}

async function startOwnCluster(): Promise<ValidationCluster> {
  const { connection, kubeconfig, stop } = await startControlPlane();
  const client = new KubernetesClient(connection);
  const objects = new ClusterObjects(client);
  const close = async () => {
    client.close();
    await stop();
  };
  const created = new CreatedObjects(objects);
  const version = await readVersion(client);
  return { origin: "own", version, objects, isUsed: false, created, kubeconfig, close };
}

async function openGivenCluster(kubeconfig: string, allowUsedCluster: boolean): Promise<ValidationCluster> {
  const kubectl = locateClient("kubectl");
  if (kubectl === undefined) {
    throw new ControlPlaneError(
      'KUBECONFIG is set, but there is no kubectl to read it. Fetch one with "npm run testbed:build kubernetes".',
    );
  }
  const client = new KubernetesClient(await readKubeconfig(kubectl, kubeconfig));
  const version = await readVersion(client);
  const traces = allowUsedCluster ? [] : await findClusterUsage(client);
  if (traces.length > 0) {
    client.close();
    throw new ControlPlaneError(
      [
        `The cluster of KUBECONFIG (${client.connection.server}) is in use. It has:`,
        ...traces.slice(0, 10).map((trace) => `  - ${trace}`),
        ...(traces.length > 10 ? [`  - and ${traces.length - 10} more`] : []),
        "Use an empty one, unset KUBECONFIG, or add --allow-used-cluster, which leaves its objects as they are.",
      ].join("\n"),
    );
  }
  const objects = new ClusterObjects(client);
  const created = new CreatedObjects(objects);
  const close = async () => {
    await created.removeAll();
    client.close();
  };
  return { origin: "given", version, objects, isUsed: allowUsedCluster, created, close };
}

async function readVersion(client: KubernetesClient): Promise<string> {
  try {
    return getText(await client.get("/version"), "gitVersion");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ControlPlaneError(`${client.connection.server} does not answer: ${reason}`);
  }
}
