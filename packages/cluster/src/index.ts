export { type AccessGrant, type AccessPolicy } from "./access-grant";
export { type ClusterArgs, type ControlPlaneTier, type SupportPolicy } from "./cluster-args";
export { type FargateProfileArgs, type FargateSelector } from "./fargate-profile-args";
export { type ManagedAddon, type ManagedAddonArgs, optionalAddons, requiredAddons } from "./managed-addon";
export {
  type NodeCapacity,
  type NodeGroupArgs,
  type NodeImage,
  type Taint,
  type TaintEffect,
} from "./node-group-args";
