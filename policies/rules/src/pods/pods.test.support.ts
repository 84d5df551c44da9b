// Workloads for tests.
import type { Container, PodSpec } from "./pod-templates";

/** Creates a Deployment of one pod. */
export function createDeployment(pod: PodSpec, labels: Readonly<Record<string, string>> = { app: "web" }) {
  return { spec: { template: { metadata: { labels }, spec: pod } } };
}

/** Creates a Deployment whose pod has one container. */
export function createDeploymentOf(container: Container) {
  return createDeployment({
    containers: [{ name: "app", image: "registry.example/app:1.4.2", ...container }],
  });
}

/** Creates a CronJob of one pod. */
export function createCronJob(pod: PodSpec) {
  return { spec: { jobTemplate: { spec: { template: { spec: pod } } } } };
}

/** Creates a bare Pod. */
export function createPod(pod: PodSpec) {
  return { spec: pod };
}

export const ofCronJob = { type: "kubernetes:batch/v1:CronJob" };
export const ofPod = { type: "kubernetes:core/v1:Pod" };
export const ofDeployment = { type: "kubernetes:apps/v1:Deployment" };
