import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project, Stack } from "@eks-platform/engine";
import { parseDocument } from "yaml";

/**
 * Copies the configuration of a stack, without what only its own passphrase opens.
 *
 * @returns keys and values of the secrets, to be set anew
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
