import { resolve } from "node:path";
import type { PreviewRequest } from "@eks-platform/engine";
import { replacingProperties } from "@eks-platform/facts";
import { policyFolders } from "../project/policy-folders";
import { projectFolder } from "../project/project-folder";
import type { PreviewOptions } from "./options";
import { readPolicyConfig } from "./policy-config";

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
  const {
    cwd,
    policies,
    policyPack,
    policyConfig,
    mode = "known",
    strict,
    plain,
    typecheck,
    allowExec,
    deadline,
  } = options;
  const project = projectFolder(resolve(folder, cwd ?? "."));
  const given = policyPack.map((pack) => resolve(folder, pack));
  return {
    projectFolder: project,
    stacks: [...new Set(stacks)],
    replacing: replacingProperties(),
    policyPacks: !policies ? [] : given.length > 0 ? given : policyFolders(project),
    mode,
    // In your own project, you can add a missing fixture. Another project is previewed unchanged.
    strict: strict ?? cwd === undefined,
    plain,
    typecheck,
    allowExec,
    plugins: !options.plugins ? "none" : options.trustPlugins ? "any" : "guarded",
    ...(policyConfig === undefined ? {} : { policyConfig: readPolicyConfig(resolve(folder, policyConfig)) }),
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
  };
}
