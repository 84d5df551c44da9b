export { allowedBy } from "./check/allowed";
export { type Change, changesOf } from "./testing/changes";
export { check } from "./check/check";
export { describe } from "./generated/describe";
export { anyText, type Format, someText } from "./declaration/format";
export { formatProblem } from "./check/format-problem";
export { referenceTable } from "./generated/markdown";
export {
  type ComplexTypeSpec,
  type PropertySpec,
  pulumiSchema,
  type SchemaParts,
} from "./generated/pulumi-schema";
export { type ImportedTypes, typescriptTypes } from "./generated/typescript";
export type { Given, GivenValue, Resolved, ResolvedValue } from "./declaration/given";
export { type JsonSchema, jsonSchema } from "./generated/json-schema";
export {
  boolean,
  integer,
  json,
  list,
  literal,
  map,
  object,
  oneOf,
  string,
  union,
} from "./declaration/kinds";
export { nearest } from "./check/nearest";
export { formatPath, parsePath, type Path, valueAt, without } from "./path";
export type { Problem } from "./check/problem";
export { resolveFields } from "./resolve";
export type { CheckContext, Rule, RuleProblem } from "./declaration/rule";
export { ruleOver } from "./declaration/rule-over";
export { sampleOf } from "./testing/sample";
export type { Declaration, Fields, ObjectSetting, Setting } from "./declaration/setting";
