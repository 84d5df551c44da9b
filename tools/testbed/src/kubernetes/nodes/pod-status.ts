import { getList, getText } from "../api/field";

/** Phase of a pod on a fake node. */
export type PodPhase = "Running" | "Succeeded";

/** Predicts the phase: a pod that is always restarted runs, and any other, such as that of a Job, succeeds. */
export function predictPhase(pod: unknown): PodPhase {
  const policy = getText(pod, "spec", "restartPolicy");
  return policy === "OnFailure" || policy === "Never" ? "Succeeded" : "Running";
}

/**
 * Creates the status of a pod whose containers work as intended.
 *
 * @param address address of the pod
 */
export function createPodStatus(pod: unknown, address: string, now: Date): unknown {
  const time = now.toISOString().replace(/\.\d+/, "");
  const end = predictPhase(pod);
  const runs = end === "Running";
  // The owner of a readiness gate decides when the pod is ready.
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
    // An init container that is always restarted is a sidecar, and runs as long as the pod.
    initContainerStatuses: getList(pod, "spec", "initContainers").map((spec) =>
      container(spec, runs && getText(spec, "restartPolicy") === "Always"),
    ),
    containerStatuses: getList(pod, "spec", "containers").map((spec) => container(spec, runs)),
  };
}
