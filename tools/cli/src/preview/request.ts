import { resolve } from "node:path";
import type { PreviewRequest } from "@eks-platform/engine";
import { replacingProperties } from "@eks-platform/facts";
import { policyFolders } from "../policy-folders";
import { projectFolder } from "../project-folder";
import type { PreviewOptions } from "./options";
import { readPolicyConfig } from "./policy-config";

/**
 * What the engine is asked to do.
 *
 * @param stacks names as given; none means all
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
    // Who works on a project adds the fixture that is missing; who looks at another takes it as it stands.
    strict: strict ?? cwd === undefined,
    plain,
    typecheck,
    allowExec,
    plugins: !options.plugins ? "none" : options.trustPlugins ? "any" : "guarded",
    ...(policyConfig === undefined ? {} : { policyConfig: readPolicyConfig(resolve(folder, policyConfig)) }),
    ...(deadline === undefined ? {} : { deadlineSeconds: deadline }),
  };
}
