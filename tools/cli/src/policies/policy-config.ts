import type { PolicyConfiguration, RuleSettings } from "@eks-platform/engine";
import { errorMessage, readNamedFile } from "../project/named-file";
import { UserError } from "../user-error";

const levels: readonly unknown[] = ["advisory", "mandatory", "remediate", "disabled"];

/**
 * Reads enforcement levels and settings of rules in the format of `pulumi preview --policy-pack-config`: for the name of a
 * rule, or for `all`, a level or a map of settings with the level in `enforcementLevel`. The packs validate the settings.
 *
 * @throws {UserError} that names every problem
 */
export function readPolicyConfig(file: string): PolicyConfiguration {
  const content = parse(file);
  if (!isMap(content)) {
    throw new UserError(`${file} must be a map from names of rules to levels or settings, as JSON.`);
  }
  const problems = Object.entries(content).flatMap(([rule, settings]) => problemOf(rule, settings));
  if (problems.length > 0) {
    throw new UserError(`${file} cannot be used:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
  // Every member was validated.
  return content as Readonly<Record<string, RuleSettings>>;
}

function parse(file: string): unknown {
  const text = readNamedFile(file, "Name a file with settings of rules.");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not valid JSON: ${errorMessage(error)}. Fix the file and try again.`);
  }
}

function problemOf(rule: string, settings: unknown): readonly string[] {
  const level = isMap(settings) ? settings["enforcementLevel"] : settings;
  if (isMap(settings) && level === undefined) return [];
  if (levels.includes(level)) return [];
  const wanted = isMap(settings) ? "" : ", or a map of settings";
  return [`${rule}: the level is ${JSON.stringify(level)} but must be one of ${levels.join(", ")}${wanted}.`];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
