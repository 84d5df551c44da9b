import type { Level } from "@eks-platform/plan";
import { PreviewError } from "../errors/preview-error";

/** Settings of one rule: a level, or an object with a level and the properties of the rule's schema. */
export type RuleSettings =
  Level | { readonly enforcementLevel?: Level; readonly [property: string]: unknown };

/** Settings by rule; `all` sets the level of every rule. */
export type PolicyConfiguration = Readonly<Record<string, RuleSettings>>;

/** A pack's declaration of the settings of one rule. */
export interface RuleSchema {
  readonly name: string;
  readonly level: Level;

  /** JSON Schema by property. */
  readonly properties: Readonly<Record<string, { readonly type?: unknown; readonly default?: unknown }>>;
  readonly required: readonly string[];

  /** Finds the problems of the properties, one sentence each. By default only their types are checked. */
  readonly checkConfig?: (properties: Readonly<Record<string, unknown>>) => readonly string[];
}

/** The resolved settings of a rule. */
export interface ResolvedRule {
  readonly level: Level;
  readonly properties: Readonly<Record<string, unknown>>;
}

const levels: readonly string[] = ["advisory", "mandatory", "remediate", "disabled"] satisfies Level[];

/**
 * Resolves the settings of every rule of a pack, as Pulumi's engine does: defaults of the schema, under the pack's
 * own initial settings, under those of the user; in each layer `all` comes before the rule's own.
 *
 * @throws PreviewError that lists every setting that does not fit the schema
 */
export function resolveRules(
  pack: string,
  schemas: readonly RuleSchema[],
  layers: readonly PolicyConfiguration[],
): ReadonlyMap<string, ResolvedRule> {
  const problems: string[] = [];
  const resolved = new Map(
    schemas.map((schema) => {
      const rule = layers.reduce((below, layer) => withLayer(below, layer, schema.name), startOf(schema));
      problems.push(...problemsOf(schema, rule));
      return [schema.name, rule] as const;
    }),
  );
  if (problems.length > 0) {
    throw new PreviewError(
      `The settings of policy pack ${pack} do not fit its rules:\n${problems.join("\n")}`,
    );
  }
  return resolved;
}

function startOf({ level, properties }: RuleSchema): ResolvedRule {
  const defaults = Object.entries(properties).filter(([, property]) => property.default !== undefined);
  return {
    level,
    properties: Object.fromEntries(defaults.map(([key, property]) => [key, property.default])),
  };
}

function withLayer(below: ResolvedRule, layer: PolicyConfiguration, rule: string): ResolvedRule {
  const all = settingsOf(layer.all);
  const { enforcementLevel, ...properties } = settingsOf(layer[rule]);
  return {
    level: enforcementLevel ?? all.enforcementLevel ?? below.level,
    properties: { ...below.properties, ...properties },
  };
}

const settingsOf = (settings: RuleSettings | undefined): { readonly enforcementLevel?: Level } =>
  typeof settings === "string" ? { enforcementLevel: settings } : (settings ?? {});

function problemsOf(schema: RuleSchema, rule: ResolvedRule): readonly string[] {
  const { name, properties, required, checkConfig } = schema;
  const level = levels.includes(rule.level)
    ? []
    : [
        `  - ${name}: enforcementLevel is ${JSON.stringify(rule.level)} but must be one of ${levels.join(", ")}.`,
      ];
  if (checkConfig !== undefined) {
    return [...level, ...checkConfig(rule.properties).map((problem) => `  - ${problem}`)];
  }
  const missing = required
    .filter((key) => rule.properties[key] === undefined)
    .map((key) => `  - ${name}: ${key} is not set. Set it in the policy configuration.`);
  const wrong = Object.entries(rule.properties).flatMap(([key, value]) => {
    const type = properties[key]?.type;
    return typeof type !== "string" || isOfType(value, type)
      ? []
      : [`  - ${name}: ${key} is ${JSON.stringify(value)} but must be of type ${type}.`];
  });
  return [...level, ...missing, ...wrong];
}

/** True if a value is of a type of JSON Schema. */
function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "string":
    case "boolean":
    case "number":
      return typeof value === type;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "null":
      return value === null;
    default:
      return true;
  }
}
