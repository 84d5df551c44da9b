import { getList, getText } from "../api/field";

/** What a pod on a fake node comes to: it runs, or, where its containers may end, it has run. */
export type PodPhase = "Running" | "Succeeded";

/** A pod that is restarted for ever runs; any other, such as that of a Job, does its work and ends. */
export function predictPhase(pod: unknown): PodPhase {
  const policy = getText(pod, "spec", "restartPolicy");
  return policy === "OnFailure" || policy === "Never" ? "Succeeded" : "Running";
}

/**
 * What a kubelet would say of a pod whose containers did as they were meant to.
 *
 * @param address that of the pod
 */
export function createPodStatus(pod: unknown, address: string, now: Date): unknown {
  const time = now.toISOString().replace(/\.\d+/, "");
  const end = predictPhase(pod);
  const runs = end === "Running";
  // Whoever has put a gate there decides when the pod is ready.
  const ready = runs && getList(pod, "spec", "readinessGates").length === 0;
  const condition = (type: string, holds: boolean) => ({
    type,
    status: holds ? "True" : "False",
    lastTransitionTime: time,
    ...(runs ? {} : { reason: "PodCompleted" }),
  });
  const ended = {
    terminated: { exitCode: 0, reason: "Completed", startedAt: time, finishedAt: time },
  };
  const container = (spec: unknown, stays: boolean) => ({
    name: getText(spec, "name"),
    image: getText(spec, "image"),
    imageID: "fake",
    ready: stays,
    started: stays,
    restartCount: 0,
    state: stays ? { running: { startedAt: time } } : ended,
  });
  return {
    phase: end,
    hostIP: "127.0.0.1",
    podIP: address,
    podIPs: [{ ip: address }],
    startTime: time,
    conditions: [
      condition("PodScheduled", true),
      condition("Initialized", true),
      condition("ContainersReady", runs),
      condition("Ready", ready),
    ],
    // An init container that is restarted for ever is a sidecar, and stays as long as the pod.
    initContainerStatuses: getList(pod, "spec", "initContainers").map((spec) =>
      container(spec, runs && getText(spec, "restartPolicy") === "Always"),
    ),
    containerStatuses: getList(pod, "spec", "containers").map((spec) => container(spec, runs)),
  };
}
