export type { ConfigSchema } from "./config";
export { environmentSchema, isProduction, type EnvironmentConfig } from "./environment";
export type { Exemption } from "./exemption";
export type { Finding } from "./finding";
export type { Inputs } from "./inputs";
export { judge, type JudgeOptions, type Violation } from "./judge";
export { isGiven, isKnown } from "./known";
export { definePack, type Pack, type PackDefinition } from "./pack";
export { PackError } from "./pack-error";
export { pathTo } from "./path";
export type { JudgedResource, Provider } from "./resource";
export { resourceType, type ResourceType } from "./resource-type";
export {
  resourceRule,
  stackRule,
  type Circumstances,
  type Context,
  type ResourceRule,
  type ResourceRuleSpec,
  type Rule,
  type RuleDeclaration,
  type StackRule,
  type StackRuleSpec,
} from "./rule";
export type { Stack, StackFinding, StackResource } from "./stack";
