import type { PolicyPack, PolicyRule } from "@eks-platform/plan";
import type { EnforcementLevel, Policy, PolicyPackArgs } from "@pulumi/policy";
import type { Analyzer } from "../../monitor/analysis/analyzer";
import { type PolicyConfiguration, resolveRules, type RuleSchema } from "../configuration";
import type { PackSource } from "../pack-source";
import type { StackFacts } from "../stack-facts";
import { InProcessAnalyzer } from "./in-process-analyzer";
import { forgetPackModules, loadPackObject, type PackObject } from "./pack-module";

/** A pack that runs in this process: no process to start, nothing to send. */
export class InProcessPack implements PackSource {
  readonly allowsParallelAnalyzers = true;
  private pack: PackObject | undefined;

  /**
   * @param module file that exports the pack; loaded with the first analyzer
   * @param version version of the pack's package, or that of `PulumiPolicy.yaml`
   * @param folder folder of the pack, which positions in its errors are relative to
   */
  constructor(
    private readonly module: string,
    private readonly version: string,
    private readonly folder: string,
    private readonly configuration: PolicyConfiguration,
  ) {}

  async createAnalyzer(stack: StackFacts): Promise<Analyzer> {
    const { name, args } = (this.pack ??= loadPackObject(this.module));
    const rules = resolveRules(
      name,
      args.policies.map((policy) => schemaOf(policy, args)),
      [this.configuration],
    );
    const described: PolicyPack = {
      name,
      version: this.version,
      rules: args.policies
        .map((policy) => describe(policy, rules.get(policy.name)?.level ?? levelOf(policy, args)))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
    const tags = new Map(Object.entries(stack.tags));
    return new InProcessAnalyzer(described, args.policies, rules, tags, this.folder);
  }

  reload(): void {
    this.pack = undefined;
    forgetPackModules(this.module);
  }

  stop(): void {}
}

const levelOf = (policy: Policy, args: PolicyPackArgs): EnforcementLevel =>
  policy.enforcementLevel ?? args.enforcementLevel ?? "advisory";

function schemaOf(policy: Policy, args: PolicyPackArgs): RuleSchema {
  const { configSchema } = policy;
  return {
    name: policy.name,
    level: levelOf(policy, args),
    // A JSON Schema is a map; only `type` and `default` are read, and checked when they are.
    properties: (configSchema?.properties ?? {}) as RuleSchema["properties"],
    required: configSchema?.required ?? [],
    ...(hasCheck(policy) && { checkConfig: policy.checkConfig }),
  };
}

/** A policy that checks its own configuration, as those of this repository's kit do. */
interface CheckedPolicy {
  readonly checkConfig: NonNullable<RuleSchema["checkConfig"]>;
}

function hasCheck(policy: object): policy is CheckedPolicy {
  return "checkConfig" in policy && typeof policy.checkConfig === "function";
}

function describe(policy: Policy, level: EnforcementLevel): PolicyRule {
  const { name, description, severity, remediationSteps, url } = policy;
  return {
    name,
    level,
    ...(severity === undefined ? {} : { severity }),
    description,
    ...(remediationSteps === undefined || remediationSteps === "" ? {} : { remediationSteps }),
    ...(url === undefined || url === "" ? {} : { url }),
  };
}
