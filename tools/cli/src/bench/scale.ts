import { policyFolders } from "../policies/policy-folders";
import { type BenchCase, previewArgs } from "./case";
import type { PreparedCases } from "./baseline";
import { hasPattern, manyEnvironments } from "./generated/many-environments";
import { manyResources } from "./generated/many-resources";
import type { TemporaryProject } from "./generated/temporary-project";

/** Ten environments show the memory usage, fifty that it does not grow. */
const environments = [10, 50];

/** Takes minutes. */
const mostEnvironments = 500;

const resources = [500, 5000];

/**
 * Cases of growing size, with all policies of the project: many environments, and stacks of many resources.
 *
 * @param project folder of the project to copy environments from; a project of another shape has none
 * @param full with the case that takes minutes
 */
export function scaleCases(project: string, full: boolean): PreparedCases {
  const generated: TemporaryProject[] = [];
  const policies = policyFolders(project).flatMap((folder) => ["--policy-pack", folder]);
  const caseOf = (made: TemporaryProject, name: string, size: number, mostRuns: number): BenchCase => {
    generated.push(made);
    return { name, args: previewArgs(made.folder, ...policies, "--format", "json"), size, mostRuns };
  };
  const counts = [...environments, ...(full ? [mostEnvironments] : [])];
  const ofEnvironments = (hasPattern(project) ? counts : []).map((count) => {
    const mostRuns = count === mostEnvironments ? 1 : 3;
    return caseOf(manyEnvironments(project, count), `${count} environments`, count, mostRuns);
  });
  const ofResources = resources.map((count) =>
    caseOf(manyResources(project, count), `${count} resources in a stack`, count, 3),
  );
  return {
    cases: [...ofEnvironments, ...ofResources],
    remove: () => {
      for (const made of generated) made.remove();
    },
  };
}
