import type { PolicyConfigSchema } from "@pulumi/policy";

/** One property of a schema: JSON Schema, as far as CrossGuard passes it on. */
type Property = PolicyConfigSchema["properties"][string];

/**
 * Settings of a rule that a pack's user may change. Each has a default, so that a rule always finds a complete
 * configuration, and the defaults say the types.
 */
export type ConfigSchema<TConfig> = {
  readonly [TKey in keyof TConfig]: Property & {
    readonly description: string;
    readonly default: TConfig[TKey];
  };
};

/** The schema as the policy SDK has it. */
export function policyConfigSchema<TConfig>(schema: ConfigSchema<TConfig>): PolicyConfigSchema {
  return { properties: { ...schema } };
}

/** The given settings over the defaults. */
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
