export { kubeconfigOf } from "./access/kubeconfig";
export type {
  AccessGrant,
  AccessPolicy,
  ClusterArgs,
  ControlPlaneTier,
  FargateProfileArgs,
  FargateSelector,
  ManagedAddonArgs,
  NodeCapacity,
  NodeGroupArgs,
  NodeImage,
  SupportPolicy,
  Taint,
  TaintEffect,
} from "./args";
export { Cluster } from "./cluster";
export {
  type AddonPhase,
  type ManagedAddon,
  managedAddonNames,
  managedAddons,
} from "./managed-addons/managed-addon";
export { resolveClusterArgs } from "./resolve-cluster-args";
export { clusterSettings } from "./settings/cluster";
