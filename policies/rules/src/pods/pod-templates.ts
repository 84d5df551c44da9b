import { type Inputs, pathTo, resourceType } from "@eks-platform/policy-kit";
import type * as kubernetes from "@pulumi/kubernetes";

export type PodSpec = Inputs<kubernetes.types.input.core.v1.PodSpec>;
export type Container = Inputs<kubernetes.types.input.core.v1.Container>;
type ObjectMeta = Inputs<kubernetes.types.input.meta.v1.ObjectMeta>;

/** Inputs that all resources with pods have in common. */
export interface WorkloadArgs {
  readonly metadata?: kubernetes.types.input.meta.v1.ObjectMeta;
  readonly spec?: unknown;
  readonly template?: unknown;
}

/** The path from each kind to the object with the pod's `metadata` and `spec`. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  "core/v1:Pod": [],
  "core/v1:PodTemplate": ["template"],
  ...mapKinds(["spec", "template"], {
    "core/v1": ["ReplicationController"],
    "apps/v1": ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
    "apps/v1beta1": ["Deployment", "StatefulSet"],
    "apps/v1beta2": ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
    "extensions/v1beta1": ["Deployment", "DaemonSet", "ReplicaSet"],
    "batch/v1": ["Job"],
  }),
  ...mapKinds(["spec", "jobTemplate", "spec", "template"], {
    "batch/v1": ["CronJob"],
    "batch/v1beta1": ["CronJob"],
    "batch/v2alpha1": ["CronJob"],
  }),
};

function mapKinds(steps: readonly string[], kinds: Readonly<Record<string, readonly string[]>>) {
  const tokens = Object.entries(kinds).flatMap(([version, names]) =>
    names.map((name) => `${version}:${name}`),
  );
  return Object.fromEntries(tokens.map((token) => [token, steps]));
}

/** Every resource type with pods, in every API version of the SDK. */
export const workloads = Object.keys(podPaths).map((token) =>
  resourceType<WorkloadArgs>(`kubernetes:${token}`),
);

/** A pod, or the template from which a controller creates pods. */
export interface PodTemplate {
  /** Path to the pod's spec, for example `spec.template.spec`. */
  readonly path: string;
  readonly metadata: ObjectMeta | undefined;
  readonly spec: PodSpec;
}

/** Finds the pods of a resource. A resource without a pod spec has none: the API server rejects it. */
export function* findPodTemplates(inputs: object, type: string): Iterable<PodTemplate> {
  const steps = podPaths[type.replace(/^kubernetes:/, "")];
  if (!steps) return;
  // Safe: the token determines that there is a pod at this path, and `Inputs` makes all of its fields optional.
  const pod = steps.reduce<unknown>(readProperty, inputs) as
    { metadata?: ObjectMeta; spec?: PodSpec } | undefined;
  if (pod?.spec) yield { path: [...steps, "spec"].join("."), metadata: pod.metadata, spec: pod.spec };
}

function readProperty(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** When a container runs: with the others, before them, or while someone debugs the pod. */
export type ContainerRole = "containers" | "initContainers" | "ephemeralContainers";

/** A container of a pod. */
export interface PodContainer {
  /** Path to the container, for example `spec.template.spec.containers[0]`. */
  readonly path: string;
  readonly role: ContainerRole;
  readonly container: Container;
  readonly pod: PodTemplate;
}

const roles: readonly ContainerRole[] = ["containers", "initContainers", "ephemeralContainers"];

/** Finds every container of the pods of a resource, in any role. */
export function* findContainers(inputs: object, type: string): Iterable<PodContainer> {
  for (const pod of findPodTemplates(inputs, type)) {
    for (const role of roles) {
      for (const [index, container] of (pod.spec[role] ?? []).entries()) {
        yield { path: pathTo(pod.path, role, index), role, container, pod };
      }
    }
  }
}
