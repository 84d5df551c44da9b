// Workloads, as tests write them.
import type { Container, PodSpec } from "./pod-templates";

/** A Deployment of one pod. */
export function createDeployment(pod: PodSpec, labels: Readonly<Record<string, string>> = { app: "web" }) {
  return { spec: { template: { metadata: { labels }, spec: pod } } };
}

/** A Deployment whose pod has one container. */
export function createDeploymentOf(container: Container) {
  return createDeployment({
    containers: [{ name: "app", image: "registry.example/app:1.4.2", ...container }],
  });
}

/** A CronJob of one pod. */
export function createCronJob(pod: PodSpec) {
  return { spec: { jobTemplate: { spec: { template: { spec: pod } } } } };
}

/** A bare Pod. */
export function createPod(pod: PodSpec) {
  return { spec: pod };
}

export const ofCronJob = { type: "kubernetes:batch/v1:CronJob" };
export const ofPod = { type: "kubernetes:core/v1:Pod" };
export const ofDeployment = { type: "kubernetes:apps/v1:Deployment" };
