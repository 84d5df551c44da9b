import type { CustomResourceOptions, Resource } from "@pulumi/pulumi";
import type { Chart } from "./charts";
import type { ClusterFacts } from "./cluster-facts";
import type { Namespace } from "./namespaces";
import type { Identity } from "./permissions";
import type { Resolved, Settings } from "./setting";
import type { StorageClass } from "./storage-classes";

/** An add-on, as data: what it is, where it comes from, what it needs, and the values that we set. */
export interface Addon<S extends Settings = Settings> {
  /** Name of the add-on, of its Helm release, and of its Argo CD Application. */
  readonly name: string;

  /** The chart, from `charts.ts`. */
  readonly chart: Chart;

  /** Where it runs, from `namespaces.ts`. */
  readonly namespace: Namespace;

  /** Who brings the chart's custom resource definitions, and who upgrades them. */
  readonly crds: Crds;

  /** Add-ons that must be installed too, and be ready before this one. */
  readonly needs?: readonly string[];

  /** Add-ons that must be ready before this one if they are installed. */
  readonly after?: readonly string[];

  /** Add-ons that must not be installed beside this one. */
  readonly excludes?: readonly string[];

  /** What a user may set. */
  readonly settings: S;

  /** The chart values that we set; the chart's defaults stand for all others. */
  values(facts: ClusterFacts, settings: Resolved<S>): object;

  /** The service accounts that call AWS, and what each may do there. Left out: none does. */
  identities?(settings: Resolved<S>): readonly Identity[];

  /** Where it keeps its data, from `storage-classes.ts`. Left out: it keeps none. */
  readonly storageClass?: StorageClass;

  /** What must exist in AWS before the chart is installed, as children of `opts.parent` whose names begin with `name`. */
  foundation?(name: string, facts: ClusterFacts, opts: CustomResourceOptions): readonly Resource[];

  /** What the chart leaves to its users: custom resources, applied once the add-on is ready. */
  objects?(facts: ClusterFacts, settings: Resolved<S>): readonly CustomObject[];

  /** Ports of its pods that the control plane calls: webhooks and aggregated APIs. */
  readonly controlPlanePorts?: readonly ControlPlanePort[];

  /** Why it runs as one replica even where availability is high, as a sentence. */
  readonly singleReplica?: string;

  /** Why Argo CD cannot deliver it, as a sentence. */
  readonly helmOnly?: string;

  /** What its controllers change in objects of the chart, for Argo CD to leave as it is. */
  readonly changedInCluster?: readonly ChangedField[];

  /**
   * Seconds until it must be ready.
   *
   * @default 600
   */
  readonly timeoutSeconds?: number;
}

/**
 * Who brings a chart's custom resource definitions.
 *
 * - `"none"`: it has none.
 * - `"templates"`: the release; an upgrade of the chart upgrades them.
 * - `"folder"`: the release's first installation. Helm never upgrades them: apply the new ones before the chart's upgrade.
 * - `{ from }`: that add-on; this one leaves out its own.
 */
export type Crds = "none" | "templates" | "folder" | { readonly from: string };

/** A port of a pod that the control plane calls. */
export interface ControlPlanePort {
  readonly port: number;

  /** What answers there. */
  readonly purpose: string;
}

/** Fields that differ from the chart for good reason. */
export interface ChangedField {
  readonly group: string;
  readonly kind: string;

  /** Paths within the object, with `/` between the parts. */
  readonly jsonPointers: readonly string[];
}

/** A custom resource that goes with an add-on. */
export interface CustomObject {
  /** Last part of its resource's name: a word for what it is. */
  readonly key: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: object;
}

/**
 * Keeps the exact type of an add-on's settings, so that its values and its users are checked against them. An add-on whose
 * definitions come from another needs that one.
 */
export function defineAddon<const S extends Settings>(addon: Addon<S>): Addon<S> {
  const definitions = typeof addon.crds === "object" ? [addon.crds.from] : [];
  return { ...addon, needs: [...definitions, ...(addon.needs ?? [])] };
}
