import { resolve } from "node:path";
import type { PreviewRequest } from "@eks-platform/engine";
import { replacingProperties } from "@eks-platform/facts";
import { selectPolicies } from "../policies/policy-selection";
import { projectFolder } from "../project/project-folder";
import type { PreviewOptions } from "./options";

/**
 * Builds the request to the engine.
 *
 * @param stacks names of stacks; empty for all
 * @param folder the working directory
 */
export function previewRequest(
  stacks: readonly string[],
  options: PreviewOptions,
  folder: string,
): PreviewRequest {
  const { cwd, mode = "known", strict, plain, typecheck, allowExec, deadline } = options;
  const project = projectFolder(resolve(folder, cwd ?? "."));
  return {
    projectFolder: project,
    stacks: [...new Set(stacks)],
    replacing: replacingProperties(),
    ...selectPolicies(options, folder, project),
    mode,
    // In your own project, you can add a missing fixture. Another project is previewed unchanged.
    strict: strict ?? cwd === undefined,
    plain,
    typecheck,
    allowExec,
    plugins: !options.plugins ? "none" : options.trustPlugins ? "any" : "guarded",
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
  };
}
