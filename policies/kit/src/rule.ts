import type { EnforcementLevel, Policy, PolicyConfigSchema, Severity } from "@pulumi/policy";
import { type ConfigSchema, policyConfigSchema, resolveConfig } from "./config";
import type { Finding } from "./finding";
import type { Inputs } from "./inputs";
import type { Provider } from "./resource";
import type { ResourceType } from "./resource-type";
import type { Stack, StackFinding } from "./stack";

/** What every rule says of itself: it answers what an engineer asks when the rule stops a deployment. */
export interface RuleDeclaration {
  /** Kebab-case, what it is about first, unique in a pack: `eks-private-endpoint`. Exemptions name it, so it never changes. */
  readonly name: string;

  /** What holds if the rule is kept: a present-tense sentence. */
  readonly description: string;

  /** How bad it is to break it. */
  readonly severity: Severity;

  /** What breaking it does, unless the pack's configuration says otherwise. */
  readonly enforcementLevel: Exclude<EnforcementLevel, "remediate">;

  /** What to write instead. */
  readonly remediationSteps: string;

  /** Page that the claim stands on. */
  readonly url: string;

  /** Names of the same rule elsewhere: `cis-eks:5.4.2`, `checkov:CKV_AWS_39`, `pss:baseline`. */
  readonly tags?: readonly string[];

  /** The compliance framework that asks for it. */
  readonly framework?: NonNullable<Policy["framework"]>;
}

/** What a rule may know beside the inputs. */
export interface Circumstances<TConfig = Readonly<Record<string, unknown>>> {
  readonly config: TConfig;

  /** The day on which it is judged: a rule reads no clock. */
  readonly today: Date;
}

/** What a rule for one resource may know beside its inputs. */
export interface Context<TConfig = Readonly<Record<string, unknown>>> extends Circumstances<TConfig> {
  readonly type: string;
  readonly name: string;
  readonly urn: string;

  /** Whether Pulumi itself refuses to delete the resource. */
  readonly protect: boolean;

  /** The provider that will make the resource, if the engine tells. */
  readonly provider: Provider | undefined;
}

/** A rule that judges one resource by its inputs. */
export interface ResourceRule<in TArgs = never> extends RuleDeclaration {
  readonly kind: "resource";

  /** Tokens of the types that it judges. */
  readonly appliesTo: readonly string[];
  readonly configSchema?: PolicyConfigSchema;
  readonly findings: (inputs: Inputs<TArgs>, context: Context) => Iterable<Finding>;
}

/** A rule that judges resources together, for what one resource cannot tell. */
export interface StackRule extends RuleDeclaration {
  readonly kind: "stack";

  /** Tokens of the types that it judges. In a stack without them it does not apply. */
  readonly appliesTo: readonly string[];
  readonly configSchema?: PolicyConfigSchema;
  readonly findings: (stack: Stack, circumstances: Circumstances) => Iterable<StackFinding>;
}

export type Rule = ResourceRule | StackRule;

/** A rule for one resource, as its author writes it. */
export interface ResourceRuleSpec<TArgs, TConfig> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<TArgs>[];
  readonly configSchema?: ConfigSchema<TConfig>;

  /**
   * What is wrong with a resource. It is pure: it reads its arguments and nothing else. Reading a value that is not known
   * yet throws, and must: the rule is then reported as not evaluated for this resource, after what it found before. So a
   * rule reads what it needs, and asks `isGiven` where it matters only that there is a value.
   */
  readonly findings: (inputs: Inputs<TArgs>, context: Context<TConfig>) => Iterable<Finding>;
}

/** A rule for a stack, as its author writes it. */
export interface StackRuleSpec<TConfig> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<unknown>[];
  readonly configSchema?: ConfigSchema<TConfig>;

  /** What is wrong with the stack's resources. It is as pure as that of a resource rule. */
  readonly findings: (stack: Stack, circumstances: Circumstances<TConfig>) => Iterable<StackFinding>;
}

/** Declares a rule that judges one resource. */
export function resourceRule<TArgs, TConfig = object>({
  configSchema,
  findings,
  ...declaration
}: ResourceRuleSpec<TArgs, TConfig>): ResourceRule<TArgs> {
  if (!configSchema) {
    // Safe: a rule without a schema has no settings, so any configuration is one.
    return {
      kind: "resource",
      ...declaration,
      findings: (inputs, context) => findings(inputs, context as Context<TConfig>),
    };
  }
  return {
    kind: "resource",
    ...declaration,
    configSchema: policyConfigSchema(configSchema),
    findings: (inputs, context) =>
      findings(inputs, { ...context, config: resolveConfig(configSchema, context.config) }),
  };
}

/** Declares a rule that judges the resources of a stack together. */
export function stackRule<TConfig = object>({
  configSchema,
  findings,
  ...declaration
}: StackRuleSpec<TConfig>): StackRule {
  if (!configSchema) {
    // Safe: a rule without a schema has no settings, so any configuration is one.
    return {
      kind: "stack",
      ...declaration,
      findings: (stack, told) => findings(stack, told as Circumstances<TConfig>),
    };
  }
  return {
    kind: "stack",
    ...declaration,
    configSchema: policyConfigSchema(configSchema),
    findings: (stack, told) => findings(stack, { ...told, config: resolveConfig(configSchema, told.config) }),
  };
}
