import type { Project } from "@eks-platform/engine";
import { replacingProperties } from "@eks-platform/facts";
import { liveProgress } from "../../progress/live-progress";
import { stateFolder } from "../../states/state-folder";
import type { Engine, CliContext, Testbed } from "../../cli-context";
import type { Check } from "../check";
import { packChecks } from "./pack-checks";
import { pluginChecks } from "./plugin-checks";
import { sdkCheck } from "./sdk-check";
import { stackChecks } from "./stack-checks";

/**
 * Checks a project: its SDK, its stacks, its policy packs, and the plugins that the stacks use.
 *
 * @param projectFolder folder with `Pulumi.yaml`
 * @param isOwn true if the working directory is in it
 */
export async function projectChecks(
  projectFolder: string,
  isOwn: boolean,
  { folder, stderr, signal }: Pick<CliContext, "folder" | "stderr" | "signal">,
  engine: Engine,
  testbed: Testbed | undefined,
): Promise<readonly Check[]> {
  const project = readProject(projectFolder, engine);
  if ("finding" in project) return [project];
  const sdk = sdkCheck(project, engine);
  // Without an SDK neither programs nor packs can run, and the reason is reported.
  if (sdk.state === "broken") return [sdk];
  const packs = await packChecks(projectFolder, engine, signal);
  const progress = liveProgress(stderr);
  try {
    const recordings = stateFolder(folder, projectFolder).folder;
    const request = { projectFolder, strict: isOwn, replacing: replacingProperties(), recordings, signal };
    const stacks = await stackChecks({ ...request, onProgress: progress.update }, engine);
    const packages = testbed?.listRequiredPackages(project.programFolder) ?? [];
    return [sdk, ...stacks.checks, ...packs, ...pluginChecks(stacks, packages, engine.pulumiHome(), engine)];
  } finally {
    progress.end();
  }
}

function readProject(folder: string, engine: Engine): Project | Check {
  try {
    return engine.readProject(folder);
  } catch (error) {
    if (!(error instanceof engine.PreviewError)) throw error;
    return { part: "Project", subject: "Pulumi.yaml", state: "broken", finding: error.message };
  }
}
