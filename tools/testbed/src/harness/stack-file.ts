import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fixturesPath, type Project, type Stack } from "@eks-platform/engine";
import { parseDocument } from "yaml";

/**
 * Copies the configuration of a stack without its encrypted values.
 *
 * @returns keys and values of the secrets, which must be set again
 */
export function copyStackFile(
  { configFolder, name: projectName }: Project,
  { name, config, secretKeys }: Stack,
  folder: string,
): ReadonlyMap<string, string> {
  const file = join(configFolder, `Pulumi.${name}.yaml`);
  if (!existsSync(file)) return new Map();
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const part of ["encryptionsalt", "encryptedkey", "secretsprovider", "environment"])
    document.delete(part);
  for (const key of secretKeys) {
    document.deleteIn(["config", key]);
    if (key.startsWith(`${projectName}:`)) document.deleteIn(["config", key.slice(projectName.length + 1)]);
  }
  writeFileSync(join(folder, `Pulumi.${name}.yaml`), document.toString());
  return new Map(secretKeys.map((key) => [key, config[key] ?? ""]));
}

/**
 * Copies the fixtures of a stack, with the values of its secrets: the embedded engine decrypts nothing.
 *
 * @param configFolder folder that has the copied configuration
 */
export function mirrorFixtures(
  project: Project,
  stack: string,
  secrets: ReadonlyMap<string, string>,
  configFolder: string,
): void {
  const original = fixturesPath(project, stack);
  const document = parseDocument(existsSync(original) ? readFileSync(original, "utf8") : "{}");
  if (secrets.size > 0) document.set("secrets", Object.fromEntries(secrets));
  const copy = fixturesPath({ ...project, configFolder }, stack);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, document.toString());
}
