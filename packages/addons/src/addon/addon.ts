import type { Fields, Resolved } from "@eks-platform/settings";
import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import type { Chart } from "../charts";
import type { ClusterFacts } from "./cluster-facts";
import type { Namespace } from "./namespaces";
import type { Identity } from "./permissions";
import type { StorageClass } from "./storage-classes";

/** An add-on, as data: what it is, where it comes from, what it needs, and the chart values that we set. */
export interface Addon<F extends Fields = Fields> {
  /** Name of the add-on, of its Helm release, and of its Argo CD Application. */
  readonly name: string;

  /** What it does, as one or two sentences. Editors and the reference show it. */
  readonly description: string;

  /** The chart, from `charts.ts`. */
  readonly chart: Chart;

  /** The namespace that it runs in, from `namespaces.ts`. */
  readonly namespace: Namespace;

  /** Who installs the chart's custom resource definitions, and who upgrades them. */
  readonly crds: Crds;

  /** Add-ons that must be installed too, and be ready before this one. */
  readonly needs?: readonly string[];

  /** Add-ons that must be ready before this one if they are installed. */
  readonly after?: readonly string[];

  /** Add-ons that must not be installed together with this one. */
  readonly excludes?: readonly string[];

  /** What a user may set. */
  readonly settings: F;

  /** The chart values that we set; all others keep the chart's defaults. */
  values(facts: ClusterFacts, settings: Resolved<F>): object;

  /** The service accounts that call AWS, and what each may do there. Left out: no service account does. */
  identities?(settings: Resolved<F>): readonly Identity[];

  /** The storage class of its volumes, from `storage-classes.ts`. Left out: it stores no data. */
  readonly storageClass?: StorageClass;

  /** Creates what must exist in AWS before the chart is installed: children of `opts.parent` whose names begin with `name`. */
  createPrerequisites?(name: string, facts: ClusterFacts, opts: CustomResourceOptions): readonly Resource[];

  /** Custom resources that the chart leaves to its users. They are applied once the add-on is ready. */
  objects?(facts: ClusterFacts, settings: Resolved<F>): readonly CustomObject[];

  /** Ports of its pods that the control plane calls: webhooks and aggregated APIs. */
  readonly controlPlanePorts?: readonly ControlPlanePort[];

  /** Why it runs as one replica even where availability is high, as a sentence. */
  readonly singleReplica?: string;

  /** Why Argo CD cannot deliver it, as a sentence. */
  readonly helmOnly?: string;

  /** Fields of the chart's objects that controllers change, which Argo CD must not reset. */
  readonly changedInCluster?: readonly ChangedField[];

  /**
   * Seconds within which it must be ready.
   *
   * @default 600
   */
  readonly timeoutSeconds?: number;
}

/**
 * Who installs a chart's custom resource definitions.
 *
 * - `"none"`: the chart has no definitions.
 * - `"templates"`: the release; an upgrade of the chart upgrades them.
 * - `"folder"`: the first installation of the release. Helm never upgrades them: apply new ones before the chart's upgrade.
 * - `{ from }`: that add-on; this one skips its own.
 */
export type Crds = "none" | "templates" | "folder" | { readonly from: string };

/** A port of a pod that the control plane calls. */
export interface ControlPlanePort {
  readonly port: number;

  /** What answers on the port. */
  readonly purpose: string;
}

/** Fields of an object that may differ from what the chart renders. */
export interface ChangedField {
  readonly group: string;
  readonly kind: string;

  /** Paths within the object, with `/` between the parts. */
  readonly jsonPointers: readonly string[];
}

/** A custom resource that belongs to an add-on. */
export interface CustomObject {
  /** Last part of the resource's name: a word for what it is. */
  readonly key: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: object;
}

/**
 * Keeps the exact type of an add-on's settings, so that the compiler checks the add-on and its users against them. An add-on
 * whose definitions another one installs needs that one.
 */
export function defineAddon<const F extends Fields>(addon: Addon<F>): Addon<F> {
  const definitions = typeof addon.crds === "object" ? [addon.crds.from] : [];
  return { ...addon, needs: [...definitions, ...(addon.needs ?? [])] };
}
