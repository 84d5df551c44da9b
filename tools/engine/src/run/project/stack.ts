import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, type Scalar } from "yaml";
import { PreviewError } from "../../errors/preview-error";
import { nearest } from "../../errors/spelling";
import { entries, readYaml, toJson } from "../../yaml/yaml-map";
import { formatConfigValue, formatJson } from "./config-text";
import { isOfType, describeType } from "./declared-config";
import type { Project } from "./project";
import { holdsSecret, placeholderOf, withPlaceholders } from "./secret-config";

/** Configuration of one stack, complete. */
export interface Stack {
  readonly name: string;

  /** `namespace:key` to its text, sorted by key; structured values are JSON. */
  readonly config: Readonly<Record<string, string>>;

  /** Keys whose values are secret. */
  readonly secretKeys: readonly string[];

  /** Warnings about what was left out. */
  readonly warnings: readonly string[];
}

const stackFile = /^Pulumi\.(.+)\.ya?ml$/;

/** Names of the stacks that have a configuration file, sorted. */
export function listStacks({ configFolder }: Project): readonly string[] {
  if (!existsSync(configFolder)) return [];
  return readdirSync(configFolder)
    .flatMap((file) => stackFile.exec(file)?.[1] ?? [])
    .sort();
}

/**
 * Reads the configuration of a stack: its own file over the defaults of the project. Secrets are never decrypted;
 * each gets the value of a fixture, or a recognizable placeholder.
 *
 * @param secrets values for secrets by `namespace:key`; structured ones are JSON
 * @throws PreviewError if there is no such stack, or its configuration does not satisfy the project's declarations
 */
export function readStack(
  project: Project,
  name: string,
  secrets: Readonly<Record<string, string>> = {},
): Stack {
  const own = readOwnConfig(project, name);
  const config = new Map(own.values);
  const secretKeys = new Set(own.secretKeys);

  for (const { key, value, secret } of project.config) {
    if (!config.has(key) && value !== undefined) config.set(key, formatConfigValue(value));
    if (secret && config.has(key)) secretKeys.add(key);
  }
  for (const key of own.secretKeys) {
    const declared = project.config.find((candidate) => candidate.key === key);
    config.set(key, secrets[key] ?? placeholderOf(key, own.values.get(key), declared));
  }
  checkDeclared(project, name, own.file, config, own.positions);

  return {
    name,
    config: Object.fromEntries([...config].sort(([a], [b]) => (a < b ? -1 : 1))),
    secretKeys: [...secretKeys].sort(),
    warnings: own.warnings,
  };
}

/** The content of a stack's file. */
interface OwnConfig {
  readonly file: string;
  readonly values: ReadonlyMap<string, string>;
  readonly secretKeys: readonly string[];
  readonly positions: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

function readOwnConfig(project: Project, name: string): OwnConfig {
  const path = ["yaml", "yml"]
    .map((extension) => join(project.configFolder, `Pulumi.${name}.${extension}`))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) return withoutFile(project, name);

  const { map, at } = readYaml(path);
  const values = new Map<string, string>();
  const positions = new Map<string, string>();
  const secretKeys: string[] = [];
  const warnings: string[] = [];
  const config = map.get("config", true);
  if (toJson(config) !== null && !isMap(config)) {
    throw new PreviewError(
      `${at(config)}: config must be a map. Write one "namespace:key: value" a line below it.`,
    );
  }
  for (const { name: given, key, value } of entries(config)) {
    const full = given.includes(":") ? given : `${project.name}:${given}`;
    positions.set(full, at(key));
    const plain: unknown = isScalar(value) ? value.value : toJson(value);
    const isStructured = typeof plain === "object" && plain !== null;
    values.set(full, isStructured ? formatJson(withPlaceholders(plain, full)) : formatConfigValue(plain));
    if (holdsSecret(plain)) secretKeys.push(full);
    if (isScalar(value) && becomesAnotherText(value)) {
      warnings.push(
        `${at(value)}: ${full} is written ${value.source}, which YAML reads as ${formatConfigValue(plain)}. ` +
          `Put it between quotes if it is a text.`,
      );
    }
  }
  if (map.has("environment")) {
    warnings.push(
      `${at(map.get("environment", true))}: values of Pulumi ESC environments are not read offline.`,
    );
  }
  return { file: path, values, secretKeys, positions, warnings };
}

/** True for a number or a time whose text differs from the file's. */
function becomesAnotherText({ value, source, type }: Scalar): boolean {
  return (
    type === "PLAIN" && typeof value !== "boolean" && value !== null && source !== formatConfigValue(value)
  );
}

// A project without any stack file may have stacks that set nothing.
function withoutFile(project: Project, name: string): OwnConfig {
  const known = listStacks(project);
  const file = join(project.configFolder, `Pulumi.${name}.yaml`);
  if (known.length === 0) {
    return { file, values: new Map(), secretKeys: [], positions: new Map(), warnings: [] };
  }
  const guess = nearest(name, known);
  throw new PreviewError(
    `There is no stack "${name}" in project ${project.name}: ${file} does not exist. ` +
      (guess === undefined ? "" : `Did you mean "${guess}"? `) +
      `Known stacks: ${known.join(", ")}.`,
  );
}

function checkDeclared(
  project: Project,
  stack: string,
  file: string,
  config: ReadonlyMap<string, string>,
  positions: ReadonlyMap<string, string>,
): void {
  const missing = project.config.filter(({ key, required }) => required && !config.has(key));
  const wrong = project.config.filter(({ key, type, items }) => {
    const text = config.get(key);
    return text !== undefined && !isOfType(text, type, items);
  });
  if (missing.length + wrong.length === 0) return;

  const lines = [
    ...wrong.map(
      (declared) =>
        `  - ${positions.get(declared.key) ?? declared.position}: ${declared.key} must be ${describeType(declared)}.`,
    ),
    ...missing.map((declared) => `  - ${declared.key} (${describeType(declared)}) is not set.`),
  ];
  const fix = missing.length === 0 ? `Change ${file}.` : `Set what is missing under "config:" in ${file}.`;
  throw new PreviewError(
    `The configuration of stack "${stack}" is not what ${project.file} asks for:\n${lines.join("\n")}\n${fix}`,
  );
}
