export { ArgumentError, resolveArguments } from "./arguments";
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
export { clusterContract, networkContract } from "./contract-settings";
export type { ClusterContract, ComputeKind, NetworkContract, SubnetContract, SubnetTier } from "./contracts";
export {
  givenName,
  ipv4Range,
  kmsKeyArn,
  policyArn,
  principalArn,
  privateIpv4Range,
  regionName,
  tagValue,
  zoneName,
} from "./formats";
export { logRetentionDays, logRetentionPeriods } from "./log-retention";
export type { Ownership } from "./ownership";
export { ownership, platformTags } from "./tags";
