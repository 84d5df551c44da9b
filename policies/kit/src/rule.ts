import type { EnforcementLevel, Policy, PolicyConfigSchema, Severity } from "@pulumi/policy";
import { type ConfigSchema, resolveConfig, toPolicyConfigSchema } from "./config";
import type { Finding } from "./finding";
import type { Inputs } from "./inputs";
import type { Provider } from "./resource";
import type { ResourceType } from "./resource-type";
import type { Stack, StackFinding } from "./stack";

/** The metadata of a rule. It answers the questions of an engineer whose deployment the rule stops. */
export interface RuleDeclaration {
  /** Kebab-case, the subject first: `eks-private-endpoint`. Unique in a pack. Exemptions refer to it, so it never changes. */
  readonly name: string;

  /** What is true of a compliant resource: a sentence in the present tense. */
  readonly description: string;

  /** How severe a violation is. */
  readonly severity: Severity;

  /** What a violation causes, unless the configuration of the pack overrides it. */
  readonly enforcementLevel: Exclude<EnforcementLevel, "remediate">;

  /** How to fix a violation. */
  readonly remediationSteps: string;

  /** Page that documents the requirement. */
  readonly url: string;

  /** Names of the same rule in other tools and standards: `cis-eks:5.4.2`, `checkov:CKV_AWS_39`, `pss:baseline`. */
  readonly tags?: readonly string[];

  /** The compliance framework that requires it. */
  readonly framework?: NonNullable<Policy["framework"]>;
}

/** What every rule may read besides the resources. */
export interface RuleContext<TConfig = Readonly<Record<string, unknown>>> {
  readonly config: TConfig;

  /** The date of the evaluation. A rule does not read the clock. */
  readonly today: Date;
}

/** What a resource rule may read besides the inputs. */
export interface ResourceRuleContext<
  TConfig = Readonly<Record<string, unknown>>,
> extends RuleContext<TConfig> {
  readonly type: string;
  readonly name: string;
  readonly urn: string;

  /** Whether the resource has the Pulumi option `protect`. */
  readonly protect: boolean;

  /** The provider of the resource, if the engine provides it. */
  readonly provider: Provider | undefined;
}

/** A rule that evaluates one resource by its inputs. */
export interface ResourceRule<in TArgs = never> extends RuleDeclaration {
  readonly kind: "resource";

  /** Tokens of the types that it evaluates. */
  readonly appliesTo: readonly string[];
  readonly configSchema?: PolicyConfigSchema;
  readonly findings: (inputs: Inputs<TArgs>, context: ResourceRuleContext) => Iterable<Finding>;
}

/** A rule that evaluates the resources of a stack together. */
export interface StackRule extends RuleDeclaration {
  readonly kind: "stack";

  /** Tokens of the types that it evaluates. It does not apply to a stack without them. */
  readonly appliesTo: readonly string[];
  readonly configSchema?: PolicyConfigSchema;
  readonly findings: (stack: Stack, context: RuleContext) => Iterable<StackFinding>;
}

export type Rule = ResourceRule | StackRule;

/** The definition of a resource rule. */
export interface ResourceRuleSpec<TArgs, TConfig> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<TArgs>[];
  readonly configSchema?: ConfigSchema<TConfig>;

  /**
   * Yields the problems of a resource. The function is pure: it reads only its arguments. Reading an unknown value throws,
   * by design: the rule is then reported as not evaluated for this resource, after the findings before that value. A rule
   * that only needs to know whether a value exists calls `isGiven`.
   */
  readonly findings: (inputs: Inputs<TArgs>, context: ResourceRuleContext<TConfig>) => Iterable<Finding>;
}

/** The definition of a stack rule. */
export interface StackRuleSpec<TConfig> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<unknown>[];
  readonly configSchema?: ConfigSchema<TConfig>;

  /** Yields the problems of the resources of a stack. The function is pure, like that of a resource rule. */
  readonly findings: (stack: Stack, context: RuleContext<TConfig>) => Iterable<StackFinding>;
}

/** Defines a rule that evaluates one resource. */
export function defineResourceRule<TArgs, TConfig = object>({
  configSchema,
  findings,
  ...declaration
}: ResourceRuleSpec<TArgs, TConfig>): ResourceRule<TArgs> {
  if (!configSchema) {
    // Safe: a rule without a schema has no settings, so any configuration is one.
    return {
      kind: "resource",
      ...declaration,
      findings: (inputs, context) => findings(inputs, context as ResourceRuleContext<TConfig>),
    };
  }
  return {
    kind: "resource",
    ...declaration,
    configSchema: toPolicyConfigSchema(configSchema),
    findings: (inputs, context) =>
      findings(inputs, { ...context, config: resolveConfig(configSchema, context.config) }),
  };
}

/** Defines a rule that evaluates the resources of a stack together. */
export function defineStackRule<TConfig = object>({
  configSchema,
  findings,
  ...declaration
}: StackRuleSpec<TConfig>): StackRule {
  if (!configSchema) {
    // Safe: a rule without a schema has no settings, so any configuration is one.
    return {
      kind: "stack",
      ...declaration,
      findings: (stack, context) => findings(stack, context as RuleContext<TConfig>),
    };
  }
  return {
    kind: "stack",
    ...declaration,
    configSchema: toPolicyConfigSchema(configSchema),
    findings: (stack, context) =>
      findings(stack, { ...context, config: resolveConfig(configSchema, context.config) }),
  };
}
