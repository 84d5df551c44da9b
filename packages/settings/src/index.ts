export { allowedBy } from "./allowed";
export { type Change, changesOf } from "./changes";
export { check } from "./check";
export { describe } from "./describe";
export { anyText, type Format, someText } from "./format";
export { formatProblem } from "./format-problem";
export { referenceTable } from "./generated/markdown";
export {
  type ComplexTypeSpec,
  type PropertySpec,
  pulumiSchema,
  type SchemaParts,
} from "./generated/pulumi-schema";
export { type ImportedTypes, typescriptTypes } from "./generated/typescript";
export type { Given, GivenValue, Resolved, ResolvedValue } from "./given";
export { type JsonSchema, jsonSchema } from "./json-schema";
export { boolean, integer, json, list, literal, map, object, oneOf, string, union } from "./kinds";
export { nearest } from "./nearest";
export { formatPath, parsePath, type Path, valueAt, without } from "./path";
export type { Problem } from "./problem";
export { resolveFields } from "./resolve";
export type { CheckContext, Rule, RuleProblem } from "./rule";
export { ruleOver } from "./rule-over";
export { sampleOf } from "./sample";
export type { Declaration, Fields, ObjectSetting, Setting } from "./setting";
