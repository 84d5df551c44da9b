export {
  duration,
  type Duration,
  type Evidence,
  type Operated,
  type TimedOperation,
  timeoutSeconds,
} from "./durations";
export {
  eksVersion,
  eksVersions,
  latestEksVersion,
  supportedEksVersions,
  supportPhase,
  type EksVersion,
  type SupportPhase,
} from "./eks-versions";
export { freshness, type Freshness } from "./freshness";
export { instanceType, instanceTypeNames, type Architecture, type InstanceType } from "./instance-types";
export { region, regionNames, type Partition, type Region } from "./regions";
export { replacingProperties, type PropertiesByType } from "./replacing-properties";
export { readTable, tableNames, type Dated, type TableName } from "./table";
