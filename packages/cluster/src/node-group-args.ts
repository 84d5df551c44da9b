/**
 * Operating system of a node, from the images that EKS publishes and tests.
 *
 * - `"al2023"`: Amazon Linux 2023.
 * - `"bottlerocket"`: read-only system made for containers, without shell or package manager.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-optimized-amis.html
 */
export type NodeImage = "al2023" | "bottlerocket";

/**
 * How the instances are bought.
 *
 * - `"onDemand"`: by the second, until we stop them.
 * - `"spot"`: at a discount; AWS takes them back with two minutes' notice.
 */
export type NodeCapacity = "onDemand" | "spot";

/**
 * What a taint does to pods that do not tolerate it.
 *
 * - `"noSchedule"`: no new ones come.
 * - `"preferNoSchedule"`: they come only if there is no other place.
 * - `"noExecute"`: no new ones come, and those that run are evicted.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export type TaintEffect = "noSchedule" | "preferNoSchedule" | "noExecute";

/** A mark on a node that keeps pods away. */
export interface Taint {
  readonly key: string;

  /** @default "" */
  readonly value?: string;

  readonly effect: TaintEffect;
}

/** A group of equal nodes that EKS starts, patches and drains. */
export interface NodeGroupArgs {
  /**
   * Types of instances, all of one architecture, best first for On-Demand. Several of like size let Spot choose from
   * more pools. Changing them replaces the group.
   *
   * @example ["m7g.large", "m6g.large"]
   */
  readonly instanceTypes: readonly string[];

  /** Least number of nodes, 0 to 450. */
  readonly min: number;

  /** Most nodes, at least 1 and at least `min`, up to 450. */
  readonly max: number;

  /**
   * Nodes to start with, from `min` to `max`. Read when the group is created; then an autoscaler decides.
   *
   * @default `min`
   */
  readonly desired?: number;

  /**
   * Operating system. Changing it replaces the group.
   *
   * @default "al2023"
   */
  readonly image?: NodeImage;

  /**
   * How instances are bought. Changing it replaces the group.
   *
   * @default "onDemand"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types
   */
  readonly capacity?: NodeCapacity;

  /**
   * Size of the encrypted gp3 volume for images, logs and scratch space, in GiB, 20 to 16384.
   *
   * @default 50
   */
  readonly rootVolumeGib?: number;

  /**
   * Labels of the nodes.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;

  /**
   * Marks that keep pods away.
   *
   * @default []
   */
  readonly taints?: readonly Taint[];

  /**
   * Share of the nodes that an update may take down at once, in percent, 1 to 100.
   *
   * @default 33
   * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-update-behavior.html
   */
  readonly maxUnavailablePercent?: number;

  /**
   * Release of the image, which pins the patch level of the nodes.
   *
   * @default the newest at creation; EKS then keeps it until told otherwise
   * @example "1.35.0-20260801"
   * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-linux-ami-versions.html
   */
  readonly imageRelease?: string;
}
