import type { ClusterContract, NetworkContract } from "@eks-platform/core";
import type { AddonName, catalogue } from "./catalogue";
import type { Given } from "./setting";

/**
 * How much the add-ons outlive.
 *
 * - `"single"`: one replica each; draining a node interrupts them. For environments that may pause.
 * - `"high"`: replicas over zones, with disruption budgets; losing a node or a zone interrupts none.
 */
export type Availability = "single" | "high";

/**
 * Who installs the charts.
 *
 * - `"helm"`: Pulumi, as Helm releases.
 * - `"argocd"`: Argo CD, from Application resources. Argo CD itself, what it needs, and charts that cannot be rendered
 *   twice alike, still come by Helm.
 */
export type Delivery = "helm" | "argocd";

/** The add-ons to install, each with its settings; `{}` where there is nothing to set. */
export type Install = {
  readonly [Name in AddonName]?: Given<(typeof catalogue)[Name]["settings"]>;
};

export interface AddonsArgs {
  /** The cluster to install on. */
  readonly cluster: ClusterContract;

  /** The network of the cluster: Karpenter starts nodes in its private subnets. */
  readonly network: Pick<NetworkContract, "privateSubnetIds">;

  /**
   * AWS region of the cluster.
   *
   * @example "eu-west-1"
   */
  readonly region: string;

  /**
   * The add-ons to install, by name, in any order: what needs what is known.
   *
   * @example { "metrics-server": {}, "external-dns": { domains: ["dev.example.com"], zoneIds: ["Z0123456789ABCDEFGHIJ"] } }
   */
  readonly install: Install;

  /**
   * How much the add-ons outlive. `"high"` needs nodes in three zones.
   *
   * @default "high"
   */
  readonly availability?: Availability;

  /**
   * Who installs the charts.
   *
   * @default "helm"
   */
  readonly delivery?: Delivery;
}
