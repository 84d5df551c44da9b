import type { Outcome, PreviewRequest } from "@eks-platform/engine";
import { previousStates } from "../states/previous-states";
import type { Engine, CliContext } from "../cli-context";
import type { PreviewOptions } from "./options";

/** Runs the preview on the selected engine. The dependencies of the other engine are not loaded. */
export async function askEngine(
  request: PreviewRequest,
  options: PreviewOptions,
  engine: Engine,
  { folder, loadTestbed }: Pick<CliContext, "folder" | "loadTestbed">,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const states = () => previousStates(options, folder, request.projectFolder, engine);
  if (options.engine === "offline") return engine.previewEach({ ...request, ...states() }, receive);

  const { previewByPulumi } = await loadTestbed();
  const { clouds = "real" } = options;
  return previewByPulumi({ ...request, ...(clouds === "real" ? {} : states()), clouds }, receive);
}
