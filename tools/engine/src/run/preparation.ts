import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PreviewError } from "../errors/preview-error";
import { type PackFolder, readPackFolder } from "../policies/pack-folder";
import { locateSdk, type Sdk } from "../process/sdk";
import type { Fixtures } from "../providers/fixtures";
import { readFixtures } from "../providers/fixtures-file";
import { type Project, readProject } from "./project/project";
import { type ConfigSettings, applySettings } from "./project/settings";
import { listStacks, readStack, type Stack } from "./project/stack";
import type { PreviewRequest } from "./request";

/** Everything that is read from disk before a run. */
export interface Preparation {
  readonly project: Project;
  readonly sdk: Sdk;
  readonly environments: readonly Environment[];
  readonly packs: readonly PackFolder[];
}

/** One stack, and its fixtures. */
export interface Environment {
  readonly stack: Stack;
  readonly fixtures: Fixtures;
}

const noFixtures: Fixtures = { invokes: [], secrets: {}, stackReferences: {}, remoteFiles: {} };

/**
 * Reads everything that a preview needs.
 *
 * @throws PreviewError with everything that the user must fix
 */
export function prepare({ projectFolder, stacks, policyPacks, settings }: PreviewRequest): Preparation {
  const project = readProject(projectFolder);
  const names = stacks.length > 0 ? stacks : listStacks(project);
  if (names.length === 0) {
    throw new PreviewError(
      `Project ${project.name} has no stacks: there is no Pulumi.<stack>.yaml in ${project.configFolder}. ` +
        `Name a stack to preview it without configuration of its own.`,
    );
  }

  const problems: string[] = [];
  const attempt = <T>(read: () => T): readonly T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof PreviewError)) throw error;
      problems.push(error.message);
      return [];
    }
  };
  const [sdk] = attempt(() => locateSdk(project.programFolder, `The program in ${project.programFolder}`));
  const environments = names.flatMap((name) => attempt(() => readEnvironment(project, name, settings)));
  const packs = policyPacks.flatMap((folder) => attempt(() => readPackFolder(folder)));
  if (problems.length > 0 || sdk === undefined) throw new PreviewError(problems.join("\n\n"));
  return { project, sdk, environments, packs };
}

function readEnvironment(project: Project, name: string, settings: ConfigSettings = {}): Environment {
  const file = fixturesPath(project, name);
  const fixtures = existsSync(file) ? readFixtures(readFileSync(file, "utf8"), file) : noFixtures;
  requireCopies(fixtures, project.programFolder, file);
  const stack = readStack(project, name, fixtures.secrets);
  return { stack: { ...stack, config: applySettings(stack.config, settings, project.name) }, fixtures };
}

/** Copies of remote files must exist: a hash that is silently missing would look like a change. */
function requireCopies({ remoteFiles: copies }: Fixtures, programFolder: string, file: string): void {
  const missing = Object.entries(copies).filter(([, path]) => !existsSync(resolve(programFolder, path)));
  const sentences = missing.map(
    ([address, path]) =>
      `${file}: remoteFiles.${address} is "${path}" but must be the path of a copy. There is no such file in ` +
      `${programFolder}: put a copy there, or leave the entry out.`,
  );
  if (sentences.length > 0) throw new PreviewError(sentences.join("\n"));
}

/** Where the fixtures of a stack are: beside its configuration, where Pulumi does not look for stacks. */
export const fixturesPath = ({ configFolder }: Project, stack: string) =>
  join(configFolder, "fixtures", `${stack}.yaml`);
