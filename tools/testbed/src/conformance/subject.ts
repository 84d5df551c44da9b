import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { listStacks, type Project, readProject } from "@eks-platform/engine";
import { workspaceFolder } from "../counterparts/place";

/** A stack of a program on which the engines are compared. */
export interface Subject {
  /** Name in the report. */
  readonly name: string;
  readonly project: Project;
  readonly stack: string;
  readonly policyPacks: readonly string[];
}

/** All subjects: every environment of the platform, and every program of the engine's corpus. */
export function subjects(): readonly Subject[] {
  const guardrails = join(workspaceFolder, "policies/guardrails");
  const platform = readProject(workspaceFolder);
  const environments = listStacks(platform).map((stack) => ({
    name: stack,
    project: platform,
    stack,
    policyPacks: [guardrails],
  }));
  return [...environments, ...corpus(join(workspaceFolder, "tools/engine/corpus"), guardrails)];
}

function corpus(folder: string, pack: string): readonly Subject[] {
  const programs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return programs
    .map(({ name }) => join(folder, name))
    .sort()
    .flatMap((program) => {
      const project = readProject(program);
      const [stack = "dev"] = listStacks(project);
      return [{ name: basename(program), project, stack, policyPacks: [pack] }];
    });
}
