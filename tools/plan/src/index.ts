export { type BrokenRule, brokenRules } from "./broken-rules";
export { countByOperation, countByType, countResources, visibleSteps } from "./counts";
export { planDocument, readPlanDocument } from "./document";
export type { Diagnostic, Plan, PlanDocument, PlanEngine, ValueMode } from "./plan";
export {
  isBlocking,
  type Level,
  type PolicyPack,
  type PolicyReport,
  type PolicyResult,
  type PolicyRule,
  type Severity,
} from "./policies";
export { type PolicyTally, tallyPolicies } from "./policy-tally";
export { isDefaultProvider, isProviderType, providerUrn } from "./provider";
export { covers, formatPath, parsePath, type PropertyPath, topLevelProperty } from "./property-path";
export type { PlanFile } from "./read/json-file";
export { type FileProblem, PlanFileError } from "./read/plan-file-error";
export { type PulumiSource, readPreviewJson } from "./read/preview-json";
export { readStackExport } from "./read/stack-export";
export type { Operation, PropertyDifference, ResourceState, Step } from "./step";
export { type ResourceNode, resourceTree } from "./tree";
export { typeName } from "./type-name";
export { formatUrn, isUrn, parseUrn, type Urn } from "./urn";
