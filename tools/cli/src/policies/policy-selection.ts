import { resolve } from "node:path";
import type { PreviewRequest } from "@eks-platform/engine";
import type { PolicyOptions } from "../options/policy-options";
import { readPolicyConfig } from "./policy-config";
import { policyFolders } from "./policy-folders";

/**
 * The policy packs to evaluate, with their configuration: the given packs, or those of the project.
 *
 * @param folder the working directory
 * @throws {UserError} if the configuration is invalid
 */
export function selectPolicies(
  { policies, policyPack, policyConfig }: PolicyOptions,
  folder: string,
  project: string,
): Pick<PreviewRequest, "policyPacks" | "policyConfig"> {
  const given = policyPack.map((pack) => resolve(folder, pack));
  return {
    policyPacks: !policies ? [] : given.length > 0 ? given : policyFolders(project),
    ...(policyConfig === undefined ? {} : { policyConfig: readPolicyConfig(resolve(folder, policyConfig)) }),
  };
}
