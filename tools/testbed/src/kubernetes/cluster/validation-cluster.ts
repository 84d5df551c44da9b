import { ClusterObjects } from "../api/cluster-objects";
import { KubernetesClient } from "../api/client";
import { getText } from "../api/field";
import { locateClient } from "../clients/locations";
import { startControlPlane } from "../control-plane/control-plane";
import { ControlPlaneError } from "../control-plane/control-plane-error";
import { CreatedObjects } from "../created-objects";
import { readKubeconfig } from "./kubeconfig";
import { findClusterUsage } from "./cluster-usage";

/** A cluster that judges us. */
export interface ValidationCluster {
  /** `"own"` is a control plane that was started for us, `"given"` the one of KUBECONFIG. */
  readonly origin: "own" | "given";

  /** Version of its API server, for example `v1.35.4`. */
  readonly version: string;

  readonly objects: ClusterObjects;

  /** True for a given cluster that somebody else may be using: nothing is granted there, not even for a moment. */
  readonly isUsed: boolean;

  /** What is made in it for real; taken away when it is closed. */
  readonly created: CreatedObjects;

  /** File that kubectl and helm read to come here; absent for one that was given, which they find themselves. */
  readonly kubeconfig?: string;

  /** Leaves a given cluster as it was found, and ends one of our own. */
  close(): Promise<void>;
}

/** Which cluster to take. */
export interface ClusterChoice {
  /**
   * The user's kubeconfig. Empty or absent: a control plane of our own.
   *
   * @default the variable KUBECONFIG
   */
  readonly kubeconfig?: string;

  /** Takes a given cluster though it is in use. Nothing that is there is changed. */
  readonly allowUsedCluster: boolean;
}

/**
 * Opens the cluster that judges us.
 *
 * @throws {NoControlPlane} if there is neither a KUBECONFIG nor a control plane of our own
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
        "Take an empty one, unset KUBECONFIG, or say --allow-used-cluster: then what is there stays as it is.",
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
