export { ArgumentError, type ArgumentRule, assertArguments } from "./arguments";
export {
  addressCount,
  type Cidr,
  contains,
  formatCidr,
  isCidr,
  isPrivate,
  overlaps,
  parseCidr,
  subdivision,
} from "./cidr";
export type { ClusterContract, NetworkContract } from "./contracts";
export { logRetentionPeriods, logRetentionRule } from "./log-retention";
export { nearest } from "./nearest";
export { type Ownership, platformTags } from "./tags";
