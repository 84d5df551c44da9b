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
export type { Operation, PropertyDifference, ResourceState, Step } from "./step";
