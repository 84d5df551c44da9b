import { setTimeout as pause } from "node:timers/promises";
import { isConflict, isNotFound } from "../api/api-error";
import type { ClusterObjects } from "../api/cluster-objects";
import { getField, getText } from "../api/field";
import { asKubernetesObject, type KubernetesObject } from "../objects/kubernetes-object";
import { type FakeNode, createNodeLease, createNode, createNodeStatus } from "./fake-node";
import { createPodStatus } from "./pod-status";

/** Seconds between two heartbeats. Kubernetes considers a node lost 40 seconds after its last one. */
const heartbeatSeconds = 10;

const retryDelayMs = 500;

/**
 * A kubelet for fake nodes, so that Deployments roll out, Jobs complete, and disruption budgets and topology spread have an
 * effect. No container runs: pods become ready, or succeed, as soon as they are scheduled.
 */
export class FakeKubelet {
  private readonly stopping = new AbortController();
  private readonly addresses = new Map<string, string>();
  private readonly work = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    readonly objects: ClusterObjects,
    readonly nodes: readonly FakeNode[],
    readonly onError: (error: unknown) => void,
  ) {}

  /**
   * Registers nodes, and updates them and their pods until it is stopped. An existing node already has a kubelet.
   *
   * @param onError called with later errors; the kubelet continues
   */
  static async start(
    objects: ClusterObjects,
    nodes: readonly FakeNode[],
    onError: (error: unknown) => void,
  ): Promise<FakeKubelet> {
    const registered = await Promise.all(nodes.map((node) => registerNode(node, objects)));
    const ours = nodes.filter((_, index) => registered[index]);
    const kubelet = new FakeKubelet(objects, ours, onError);
    await kubelet.sendHeartbeats();
    await Promise.all(
      ours.map((node) => objects.patch(createNode(node), { status: createNodeStatus(new Date()) }, "status")),
    );
    kubelet.timer = setInterval(() => kubelet.track(kubelet.sendHeartbeats()), heartbeatSeconds * 1000);
    kubelet.track(kubelet.watchPods());
    return kubelet;
  }

  /** Stops the updates, and deletes the nodes. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await Promise.all(this.work);
    await Promise.all(this.nodes.map((node) => this.objects.remove(createNode(node))));
  }

  private async sendHeartbeats(): Promise<void> {
    const now = new Date();
    await Promise.all(this.nodes.map((node) => this.objects.apply(createNodeLease(node, now), "real")));
  }

  private async watchPods(): Promise<void> {
    // The server ends a watch after some minutes. The next one begins with the existing pods.
    while (!this.stopping.signal.aborted) {
      try {
        for await (const { type, object } of this.objects.client.watch(
          "/api/v1/pods",
          this.stopping.signal,
        )) {
          const pod = asKubernetesObject({ ...Object(object), apiVersion: "v1", kind: "Pod" });
          if (pod !== undefined && type !== "DELETED") this.track(this.syncPod(pod));
        }
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.onError(error);
        // An unavailable server must not be flooded with requests.
        await pause(retryDelayMs);
      }
    }
  }

  /** Deletes a pod or updates its status. */
  private async syncPod(pod: KubernetesObject): Promise<void> {
    const nodeName = getText(pod, "spec", "nodeName");
    if (!this.nodes.some(({ name }) => name === nodeName)) return;
    if (getField(pod, "metadata", "deletionTimestamp") !== undefined) {
      await this.objects.remove(pod, 0);
    } else if (getText(pod, "status", "phase") === "Pending") {
      const status = createPodStatus(pod, this.assignAddress(pod), new Date());
      await this.objects.patch(pod, { status }, "status");
    }
  }

  /** Assigns an address to a pod, always the same. */
  private assignAddress(pod: KubernetesObject): string {
    const uid = getText(pod, "metadata", "uid");
    const count = this.addresses.size + 1;
    const address = this.addresses.get(uid) ?? `10.244.${count >> 8}.${count & 255}`;
    this.addresses.set(uid, address);
    return address;
  }

  /** Tracks work in the background. */
  private track(work: Promise<void>): void {
    const settled = work
      .catch((error: unknown) => {
        // Controllers change and delete the same pods: then nothing remains to do.
        if (!isNotFound(error) && !isConflict(error)) this.onError(error);
      })
      .finally(() => this.work.delete(settled));
    this.work.add(settled);
  }
}

/** Creates a node unless it exists. */
async function registerNode(node: FakeNode, objects: ClusterObjects): Promise<boolean> {
  try {
    await objects.create(createNode(node), "real");
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
