import { join } from "node:path";
import { listStacks, type Project, readProject } from "@eks-platform/engine";
import { corpusFolder, corpusPrograms } from "@eks-platform/engine/matrix";
import { workspaceFolder } from "../../counterparts/locations";

/** A stack of a program on which the engines are compared. */
export interface Subject {
  /** Name in the report. */
  readonly name: string;

  /** True for an environment of the platform, false for a program of the corpus. */
  readonly isEnvironment: boolean;
  readonly project: Project;
  readonly stack: string;
  readonly policyPacks: readonly string[];
}

const policyPacks = [join(workspaceFolder, "policies/guardrails")];

/** Every environment of the platform, or of a copy of it. */
export function listEnvironmentSubjects(platform = workspaceFolder): readonly Subject[] {
  const project = readProject(platform);
  return listStacks(project).map((stack) => ({
    name: stack,
    isEnvironment: true,
    project,
    stack,
    policyPacks,
  }));
}

/** Every program of the engine's corpus, or of a copy of it. */
export function listCorpusSubjects(corpus = corpusFolder): readonly Subject[] {
  return corpusPrograms(corpus).map(({ name, folder }) => {
    const project = readProject(folder);
    const [stack = "dev"] = listStacks(project);
    return { name, isEnvironment: false, project, stack, policyPacks };
  });
}
