import type { Outcome, PreviewRequest } from "@eks-platform/engine";
import type { CliContext, Engine } from "../cli-context";
import { liveProgress } from "../progress/live-progress";
import { previousStates } from "../states/previous-states";
import { UserError, withUserErrors } from "../user-error";
import type { PreviewOptions } from "./options";

/**
 * Previews on the selected engine, with a progress display.
 *
 * @throws {UserError} if nothing can be previewed
 */
export async function runPreview(
  request: PreviewRequest,
  options: PreviewOptions,
  context: CliContext,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const { stderr, signal, loadEngine } = context;
  const engine = await loadEngine();
  const progress = liveProgress(stderr);
  try {
    const observed = { ...request, onProgress: progress.update, signal };
    await withUserErrors(engine, () => previewBy(engine, observed, options, context, receive));
    // The outcomes of an interrupted run would look like a complete answer.
    signal.throwIfAborted();
  } finally {
    progress.end();
  }
}

/** The dependencies of the engine that is not selected are not loaded. */
async function previewBy(
  engine: Engine,
  request: PreviewRequest,
  options: PreviewOptions,
  { folder, loadTestbed }: CliContext,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const states = () => previousStates(options, folder, request.projectFolder, engine);
  if (options.engine === "offline") return engine.previewEach({ ...request, ...states() }, receive);

  const { previewWithPulumi } = (await loadTestbed()) ?? refuseWithoutTestbed();
  const { clouds = "real" } = options;
  return previewWithPulumi({ ...request, ...(clouds === "real" ? {} : states()), clouds }, receive);
}

function refuseWithoutTestbed(): never {
  throw new UserError(
    '--engine pulumi needs the package @eks-platform/testbed. Run "npm install --save-dev @eks-platform/testbed".',
  );
}
