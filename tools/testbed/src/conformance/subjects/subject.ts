import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { listStacks, type Project, readProject } from "@eks-platform/engine";
import { workspaceFolder } from "../../counterparts/locations";
import { corpusFolder, listCorpus } from "../../matrix/corpus";
import type { SubjectKind } from "./coverage";

/** A stack on which the engines are compared. */
export interface Subject {
  /** Name in the report. */
  readonly name: string;
  readonly kind: SubjectKind;
  readonly project: Project;
  readonly stack: string;
  readonly policyPacks: readonly string[];
}

/** Folders of the projects that have subjects. */
export interface SubjectFolders {
  /** The platform, or a copy of it. */
  readonly platform: string;

  /** The engine's corpus, or a copy of it. */
  readonly corpus: string;

  /** The examples; without this folder there are none. */
  readonly examples: string;
}

const ownFolders: SubjectFolders = {
  platform: workspaceFolder,
  corpus: corpusFolder,
  examples: join(workspaceFolder, "examples"),
};

const policyPacks = [join(workspaceFolder, "policies/guardrails")];

/** Lists every environment of the platform, every program of the corpus and every stack of the examples. */
export function listSubjects(folders: Partial<SubjectFolders> = {}): readonly Subject[] {
  const { platform, corpus, examples } = { ...ownFolders, ...folders };
  return [...listEnvironments(platform), ...listPrograms(corpus), ...listExamples(examples)];
}

function listEnvironments(platform: string): readonly Subject[] {
  const project = readProject(platform);
  return listStacks(project).map((stack) => ({
    name: stack,
    kind: "environment",
    project,
    stack,
    policyPacks,
  }));
}

function listPrograms(corpus: string): readonly Subject[] {
  return [...listCorpus(corpus)].map(([name, folder]) => {
    const project = readProject(folder);
    const [stack = "dev"] = listStacks(project);
    return { name, kind: "program", project, stack, policyPacks };
  });
}

function listExamples(examples: string): readonly Subject[] {
  if (!existsSync(examples)) return [];
  return readdirSync(examples)
    .map((name) => join(examples, name))
    .filter((folder) => existsSync(join(folder, "Pulumi.yaml")))
    .flatMap((folder) => {
      const project = readProject(folder);
      const stacks = listStacks(project);
      return stacks.map((stack) => ({
        name: stacks.length === 1 ? project.name : `${project.name}/${stack}`,
        kind: "example" as const,
        project,
        stack,
        policyPacks,
      }));
    });
}
