import { relative } from "node:path";
import { policyFolders } from "../../policies/policy-folders";
import { counted } from "../../report/layout/wording";
import type { Engine } from "../../cli-context";
import type { Check } from "../check";

/** Checks the policy packs of a project by loading them. */
export async function packChecks(
  projectFolder: string,
  engine: Engine,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const packs = await engine.describePacks({ policyPacks: policyFolders(projectFolder), signal });
  if (packs.length === 0) {
    return [{ part: "Project", subject: "policy packs", state: "absent", finding: "the project has none" }];
  }
  return packs.map((described): Check => {
    const subject = { part: "Project", subject: relative(projectFolder, described.folder) } as const;
    if ("problem" in described) return { ...subject, state: "broken", finding: described.problem };
    const { name, version, rules } = described.pack;
    return { ...subject, state: "ok", finding: `${name} ${version}, ${counted(rules.length, "rule")}` };
  });
}
