// Workloads, as tests write them.
import type { Container, PodSpec } from "./pod-templates";

/** A Deployment of one pod. */
export function deployment(pod: PodSpec, labels: Readonly<Record<string, string>> = { app: "web" }) {
  return { spec: { template: { metadata: { labels }, spec: pod } } };
}

/** A Deployment whose pod has one container. */
export function deploymentOf(container: Container) {
  return deployment({ containers: [{ name: "app", image: "registry.example/app:1.4.2", ...container }] });
}

/** A CronJob of one pod. */
export function cronJob(pod: PodSpec) {
  return { spec: { jobTemplate: { spec: { template: { spec: pod } } } } };
}

/** A bare Pod. */
export function barePod(pod: PodSpec) {
  return { spec: pod };
}

export const aCronJob = { type: "kubernetes:batch/v1:CronJob" };
export const aPod = { type: "kubernetes:core/v1:Pod" };
export const aDeployment = { type: "kubernetes:apps/v1:Deployment" };
