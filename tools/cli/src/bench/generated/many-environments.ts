import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../user-error";
import { type TemporaryProject, temporaryProject, writeFiles } from "./temporary-project";

/** Folder with the configuration of the environments. */
const configFolder = join("stacks", "config");

/** The environment to copy, the largest one. */
const pattern = "prod";

/** Networks of this size, for which 10.0.0.0/8 has room a thousand times. */
const prefix = 18;
const networks = 2 ** (prefix - 8);

const patternFile = (repository: string) => join(repository, configFolder, `Pulumi.${pattern}.yaml`);

/** True for a project whose environments can be copied. */
export const hasPattern = (project: string): boolean => existsSync(patternFile(project));

/**
 * A copy of this repository's platform with many environments, alike but for their names and addresses.
 *
 * @param repository folder of the project that is copied, built
 * @param count how many, 1 to 1,024
 */
export function manyEnvironments(repository: string, count: number): TemporaryProject {
  if (count > networks) throw new UserError(`There is room for ${networks} environments, not for ${count}.`);
  const text = readFileSync(patternFile(repository), "utf8");
  const project = temporaryProject(repository);
  mkdirSync(join(project.folder, configFolder), { recursive: true });
  for (const path of ["Pulumi.yaml", join("stacks", "package.json"), join("stacks", "dist")]) {
    cpSync(join(repository, path), join(project.folder, path), { recursive: true });
  }
  // Versions that the program does not share with the rest of the repository.
  const own = join("stacks", "node_modules");
  if (existsSync(join(repository, own))) {
    symlinkSync(join(repository, own), join(project.folder, own), "dir");
  }
  const files = Array.from({ length: count }, (_, index) => {
    const name = `e${String(index + 1).padStart(4, "0")}`;
    return [join(configFolder, `Pulumi.${name}.yaml`), withNetwork(text, networkAt(index))] as const;
  });
  writeFiles(project.folder, Object.fromEntries(files));
  return project;
}

/** The nth network of 10.0.0.0/8. */
export function networkAt(index: number): string {
  const first = index * 2 ** (32 - prefix);
  return `10.${(first >> 16) & 255}.${(first >> 8) & 255}.${first & 255}/${prefix}`;
}

/** The text of an environment with another network, and with everything else as it was. */
export function withNetwork(text: string, cidr: string): string {
  const line = /^(\s+cidr:) \S+$/m;
  if (!line.test(text)) throw new UserError(`The configuration of ${pattern} has no line "cidr: ...".`);
  return text.replace(line, `$1 ${cidr}`);
}
