import type { Level, PolicyPack, PolicyRule, Severity } from "@eks-platform/plan";
import type { AnalyzerInfo, PolicyInfo } from "@pulumi/pulumi/proto/analyzer_pb";
import type { ValueMap } from "../model/values";
import type { Services } from "../protocol/services";
import type { PolicyConfiguration, ResolvedRule, RuleSchema } from "./configuration";

/** Levels in the order of the protocol. */
const levels: readonly Level[] = ["advisory", "mandatory", "disabled", "remediate"];

/** Severities in the order of the protocol; the first is "unspecified". */
const severities: readonly (Severity | undefined)[] = [undefined, "low", "medium", "high", "critical"];

export const levelOf = (number: number): Level => levels[number] ?? "advisory";
export const levelNumber = (level: Level) => levels.indexOf(level);
export const severityOf = (number: number): Severity | undefined => severities[number];

/** The settings that the rules of a pack declare. */
export function ruleSchemas({ struct }: Services, info: AnalyzerInfo): readonly RuleSchema[] {
  return info.getPoliciesList().map((policy) => ({
    name: policy.getName(),
    level: levelOf(policy.getEnforcementlevel()),
    properties: schemaProperties(struct.decode(policy.getConfigschema()?.getProperties())),
    required: policy.getConfigschema()?.getRequiredList() ?? [],
  }));
}

function schemaProperties(properties: ValueMap): RuleSchema["properties"] {
  const schemas = Object.entries(properties).filter(
    (entry): entry is [string, ValueMap] => typeof entry[1] === "object" && entry[1] !== null,
  );
  return Object.fromEntries(schemas);
}

/** The initial settings of a pack. */
export function initialConfiguration({ struct }: Services, info: AnalyzerInfo): PolicyConfiguration {
  const settings: Record<string, PolicyConfiguration[string]> = {};
  // A map of messages must be read by its entries: its `toObject` fails.
  for (const [name, config] of info.getInitialconfigMap().entries()) {
    settings[name] = {
      ...struct.decode(config.getProperties()),
      enforcementLevel: levelOf(config.getEnforcementlevel()),
    };
  }
  return settings;
}

/** Describes a pack for reports. */
export function describePack(
  info: AnalyzerInfo,
  version: string,
  rules: ReadonlyMap<string, ResolvedRule>,
): PolicyPack {
  return {
    name: info.getName(),
    version,
    rules: info
      .getPoliciesList()
      .map((policy) => describeRule(policy, rules.get(policy.getName())?.level))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function describeRule(policy: PolicyInfo, level = levelOf(policy.getEnforcementlevel())): PolicyRule {
  const severity = severityOf(policy.getSeverity());
  const remediationSteps = policy.getRemediationSteps();
  const url = policy.getUrl();
  return {
    name: policy.getName(),
    level,
    ...(severity === undefined ? {} : { severity }),
    description: policy.getDescription(),
    ...(remediationSteps === "" ? {} : { remediationSteps }),
    ...(url === "" ? {} : { url }),
  };
}
