import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The policy packs of a project: every folder `policies/*` that contains a `PulumiPolicy.yaml`. */
export function policyFolders(projectFolder: string): readonly string[] {
  const policies = join(projectFolder, "policies");
  if (!existsSync(policies)) return [];
  return readdirSync(policies)
    .map((name) => join(policies, name))
    .filter((folder) => existsSync(join(folder, "PulumiPolicy.yaml")))
    .sort();
}
