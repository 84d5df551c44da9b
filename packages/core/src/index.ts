export { ArgumentError, type ArgumentRule, assertArguments } from "./arguments";
export type { ClusterContract, NetworkContract } from "./contracts";
export { type Ownership, platformTags } from "./tags";
