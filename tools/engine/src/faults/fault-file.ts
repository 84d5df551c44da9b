import { existsSync } from "node:fs";
import { isMap, isSeq } from "yaml";
import { PreviewError } from "../errors/preview-error";
import { nearest } from "../errors/spelling";
import { entries, readYaml, toJson, type YamlFile } from "../yaml/yaml-map";
import { providerOperations, type Fault, faultErrors, type FaultTrigger } from "./fault";

const keys = ["service", "operation", "match", "nth", "probability", "error", "delaySeconds"];

/** A rule for a member of a row. */
interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly allowed: string;
}

const text: Rule = {
  holds: (value) => typeof value === "string" && value !== "",
  allowed: "a text",
};
const word = (words: readonly string[]): Rule => ({
  holds: (value) => typeof value === "string" && words.includes(value),
  allowed: `one of ${words.join(", ")}`,
});
const number = (allowed: string, holds: (given: number) => boolean): Rule => ({
  holds: (value) => typeof value === "number" && holds(value),
  allowed,
});

const rules: Readonly<Record<string, Rule>> = {
  service: text,
  operation: word(providerOperations),
  match: text,
  nth: number("a whole number from 1", (given) => Number.isSafeInteger(given) && given >= 1),
  probability: number("a number from 0 to 1", (given) => given >= 0 && given <= 1),
  error: word(faultErrors),
  delaySeconds: number("a number of seconds, not below 0", (given) => given >= 0),
};

/**
 * Reads a table of faults: under `faults` a list of `{ error, service, operation, match, nth or probability,
 * delaySeconds }`, of which only `error` is required.
 *
 * @throws PreviewError with every problem, its line and column
 */
export function readFaults(file: string): readonly Fault[] {
  if (!existsSync(file)) {
    throw new PreviewError(
      `There is no table of faults at ${file}. Give the path of a YAML file with "faults:".`,
    );
  }
  const yaml = readYaml(file);
  const problems: string[] = [];
  const faults = rowsOf(yaml, problems).flatMap((row) => {
    const found = rowProblems(yaml, row);
    problems.push(...found);
    return found.length > 0 ? [] : [faultOf(row)];
  });
  if (problems.length === 0) return faults;
  throw new PreviewError(
    `${file} is not a table of faults:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
  );
}

function rowsOf({ file, map, at }: YamlFile, problems: string[]): readonly unknown[] {
  for (const { name, key } of entries(map)) {
    if (name !== "faults") problems.push(`${at(key)}: ${name} is not known here; the one key is faults.`);
  }
  const faults = map.get("faults", true);
  if (isSeq(faults)) return faults.items;
  problems.push(`${file}: faults must be a list. Begin it with "faults:" and each row with "- error:".`);
  return [];
}

function rowProblems({ at }: YamlFile, row: unknown): readonly string[] {
  if (!isMap(row)) return [`${at(row)}: a fault must be a map. Begin it with "- error:".`];
  const given = entries(row);
  const named = (name: string) => given.find((entry) => entry.name === name);
  const problems = given.flatMap(({ name, key, value }) => {
    const rule = rules[name];
    if (rule === undefined) {
      const guess = nearest(name, keys);
      const hint = guess === undefined ? `Known keys are ${keys.join(", ")}.` : `Did you mean ${guess}?`;
      return [`${at(key)}: ${name} is not known here. ${hint}`];
    }
    const json = toJson(value);
    return rule.holds(json)
      ? []
      : [`${at(value)}: ${name} is ${JSON.stringify(json)} but must be ${rule.allowed}.`];
  });
  if (named("error") === undefined) {
    problems.push(`${at(row)}: error is missing but must be one of ${faultErrors.join(", ")}.`);
  }
  const [nth, probability] = [named("nth"), named("probability")];
  if (nth !== undefined && probability !== undefined) {
    problems.push(`${at(probability.key)}: nth and probability are two ways to choose. Keep one.`);
  }
  const [error, operation] = ["error", "operation"].map((name) => toJson(named(name)?.value));
  if (error === "partialCreate" && operation !== null && operation !== "create") {
    problems.push(
      `${at(named("operation")?.value)}: partialCreate strikes creations only. Leave operation out.`,
    );
  }
  return problems;
}

function faultOf(row: unknown): Fault {
  // Every member has passed its rule.
  const { nth, probability, ...fault } = toJson(row) as Omit<Fault, "trigger"> & {
    readonly nth?: number;
    readonly probability?: number;
  };
  const trigger: FaultTrigger = probability === undefined ? { nth: nth ?? 1 } : { probability };
  return { ...fault, trigger };
}

/**
 * Parses a fault of the command line: `kind`, or `kind:match`, for example `timeout:prod-eksCluster`. It hits the
 * first matching call.
 *
 * @throws PreviewError if there is no such kind
 */
export function parseFault(given: string): Fault {
  const [kind = "", ...rest] = given.split(":");
  const error = faultErrors.find((known) => known === kind);
  if (error === undefined) {
    const guess = nearest(kind, faultErrors);
    throw new PreviewError(
      `"${given}" is not a fault. ${guess === undefined ? "" : `Did you mean ${guess}? `}` +
        `Give one of ${faultErrors.join(", ")}, and after a colon the name or the type of what it strikes.`,
    );
  }
  const match = rest.join(":");
  return { error, ...(match === "" ? {} : { match }), trigger: { nth: 1 } };
}
