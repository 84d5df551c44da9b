export { type AccessGrant, type AccessPolicy } from "./access-grant";
export { Cluster } from "./cluster";
export { type ClusterArgs, type ControlPlaneTier, type SupportPolicy } from "./cluster-args";
export { type FargateProfileArgs, type FargateSelector } from "./fargate-profile-args";
export { kubeconfigOf } from "./kubeconfig";
export { type AddonPhase, type ManagedAddon, type ManagedAddonArgs, managedAddons } from "./managed-addon";
export {
  type NodeCapacity,
  type NodeGroupArgs,
  type NodeImage,
  type Taint,
  type TaintEffect,
} from "./node-group-args";
export { resolveClusterArgs } from "./resolve-cluster-args";
