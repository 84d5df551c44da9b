import type { PolicyConfigSchema } from "@pulumi/policy";

/** One property of a schema: the part of JSON Schema that CrossGuard supports. */
type Property = PolicyConfigSchema["properties"][string];

/**
 * Settings of a rule that the user of a pack may change. Each has a default, so the configuration of a rule is always
 * complete. The defaults determine the types.
 */
export type ConfigSchema<TConfig> = {
  readonly [TKey in keyof TConfig]: Property & {
    readonly description: string;
    readonly default: TConfig[TKey];
  };
};

/** Converts a schema to the form of the policy SDK. */
export function toPolicyConfigSchema<TConfig>(schema: ConfigSchema<TConfig>): PolicyConfigSchema {
  return { properties: { ...schema } };
}

/** Fills in the defaults of settings that are not given. */
export function resolveConfig<TConfig>(
  schema: ConfigSchema<TConfig>,
  given: Readonly<Record<string, unknown>>,
): TConfig {
  const defaults = Object.entries<{ default: unknown }>(schema).map(([key, { default: value }]) => [
    key,
    value,
  ]);
  // Safe: every key of the schema has its default, and the engine checks what is given against the schema.
  return { ...Object.fromEntries(defaults), ...given } as TConfig;
}
