import type { Resolved } from "@eks-platform/settings";
import type { EnforcementLevel, Policy, PolicyConfigSchema, Severity } from "@pulumi/policy";
import { resolveConfig, type RuleSettings, toPolicyConfigSchema } from "./config";
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

/** The settings of a rule, as its users configure them. */
interface Configurable {
  /** The declarations, from which the rest comes. */
  readonly settings?: RuleSettings;

  /** The schema of the settings for CrossGuard. */
  readonly configSchema?: PolicyConfigSchema;
}

/** A rule that evaluates one resource by its inputs. */
export interface ResourceRule<in TArgs = never> extends RuleDeclaration, Configurable {
  readonly kind: "resource";

  /** Tokens of the types that it evaluates. */
  readonly appliesTo: readonly string[];
  readonly findings: (inputs: Inputs<TArgs>, context: ResourceRuleContext) => Iterable<Finding>;
}

/** A rule that evaluates the resources of a stack together. */
export interface StackRule extends RuleDeclaration, Configurable {
  readonly kind: "stack";

  /** Tokens of the types that it evaluates. It does not apply to a stack without them. */
  readonly appliesTo: readonly string[];
  readonly findings: (stack: Stack, context: RuleContext) => Iterable<StackFinding>;
}

export type Rule = ResourceRule | StackRule;

/** The definition of a resource rule. */
export interface ResourceRuleSpec<TArgs, TSettings extends RuleSettings> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<TArgs>[];

  /** @default {} the rule has no settings */
  readonly settings?: TSettings;

  /**
   * Yields the problems of a resource. The function is pure: it reads only its arguments. Reading an unknown value throws,
   * by design: the rule is then reported as not evaluated for this resource, after the findings before that value. A rule
   * that only needs to know whether a value exists calls `isGiven`.
   */
  readonly findings: (
    inputs: Inputs<TArgs>,
    context: ResourceRuleContext<Resolved<TSettings>>,
  ) => Iterable<Finding>;
}

/** The definition of a stack rule. */
export interface StackRuleSpec<TSettings extends RuleSettings> extends RuleDeclaration {
  readonly appliesTo: readonly ResourceType<unknown>[];

  /** @default {} the rule has no settings */
  readonly settings?: TSettings;

  /** Yields the problems of the resources of a stack. The function is pure, like that of a resource rule. */
  readonly findings: (stack: Stack, context: RuleContext<Resolved<TSettings>>) => Iterable<StackFinding>;
}

/** Defines a rule that evaluates one resource. */
export function defineResourceRule<TArgs, const TSettings extends RuleSettings = NoSettings>({
  settings,
  findings,
  ...declaration
}: ResourceRuleSpec<TArgs, TSettings>): ResourceRule<TArgs> {
  return {
    kind: "resource",
    ...declaration,
    ...describeSettings(settings),
    findings: (inputs, context) =>
      findings(inputs, { ...context, config: resolveConfig(declaration.name, settings, context.config) }),
  };
}

/** Defines a rule that evaluates the resources of a stack together. */
export function defineStackRule<const TSettings extends RuleSettings = NoSettings>({
  settings,
  findings,
  ...declaration
}: StackRuleSpec<TSettings>): StackRule {
  return {
    kind: "stack",
    ...declaration,
    ...describeSettings(settings),
    findings: (stack, context) =>
      findings(stack, { ...context, config: resolveConfig(declaration.name, settings, context.config) }),
  };
}

type NoSettings = Readonly<Record<never, never>>;

function describeSettings(settings: RuleSettings | undefined): Configurable {
  return settings === undefined ? {} : { settings, configSchema: toPolicyConfigSchema(settings) };
}
