export type { RuleSettings } from "./config";
export { environmentSettings, isProduction } from "./environment";
export type { Exemption } from "./exemption";
export type { Finding } from "./finding";
export type { Inputs } from "./inputs";
export { evaluateRules, type EvaluationOptions, type Violation } from "./evaluate-rules";
export { isGiven, isKnown } from "./known";
export { definePack, type Pack, type PackDefinition } from "./pack";
export { PackError } from "./pack-error";
export { pathTo } from "./path";
export type { EvaluatedResource, Provider } from "./resource";
export { resourceType, type ResourceType } from "./resource-type";
export {
  defineResourceRule,
  defineStackRule,
  type ResourceRule,
  type ResourceRuleContext,
  type ResourceRuleSpec,
  type Rule,
  type RuleContext,
  type RuleDeclaration,
  type StackRule,
  type StackRuleSpec,
} from "./rule";
export type { Stack, StackFinding, StackResource } from "./stack";
