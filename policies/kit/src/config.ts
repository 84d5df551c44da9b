import {
  check,
  formatProblem,
  type JsonSchema,
  jsonSchema,
  object,
  type Resolved,
  resolveFields,
  type Setting,
} from "@eks-platform/settings";
import type { PolicyConfigSchema } from "@pulumi/policy";
import { PackError } from "./pack-error";

/**
 * Settings of a rule that the user of a pack may change. Each has a default or is optional, so a rule works without any
 * configuration.
 */
export type RuleSettings = Readonly<
  Record<string, Setting & ({ readonly default: unknown } | { readonly optional: true })>
>;

/** Converts the settings of a rule to the schema of CrossGuard. */
export function toPolicyConfigSchema(settings: RuleSettings): PolicyConfigSchema {
  const properties = Object.entries(settings).map(([name, setting]) => [name, jsonSchema(setting)] as const);
  // Safe: both types describe JSON Schema.
  return { properties: Object.fromEntries<JsonSchema>(properties) as PolicyConfigSchema["properties"] };
}

/** Finds the problems in the configuration of a rule, one sentence each. */
export function findConfigProblems(
  rule: string,
  settings: RuleSettings | undefined,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const declared = object({ description: "", fields: settings ?? {} });
  return check(declared, given, { name: rule }).map((problem) => `${rule}: ${formatProblem(problem, given)}`);
}

/**
 * Fills in the defaults of the settings that are not given.
 *
 * @throws PackError that lists every problem of the configuration
 */
export function resolveConfig<TSettings extends RuleSettings>(
  rule: string,
  settings: TSettings | undefined,
  given: Readonly<Record<string, unknown>>,
): Resolved<TSettings> {
  const problems = findConfigProblems(rule, settings, given);
  if (problems.length > 0) throw new PackError("The configuration of the policies is invalid", problems);
  // Safe: the given values are what their settings allow, and without settings there are none.
  return resolveFields<RuleSettings>(settings ?? {}, given) as Resolved<TSettings>;
}
