import { runUntilEnded } from "../process/until-ended";
import { type Environment, type Preparation, prepare } from "./preparation";
import type { Outcome, PreviewRequest } from "./request";
import { resolvePoolSettings } from "./workers/pool-settings";
import { WorkerPool, type WorkerPoolSettings } from "./workers/worker-pool";

/** Processes for programs, in addition to this one, at the same time. */
const maxPools = 2;

/** Environments from which on a second reusable process saves more time than its start takes. */
const manyEnvironments = 8;

/**
 * Previews environments of a project: what `pulumi up` would do, and what policy packs report.
 *
 * @returns outcomes in the order of `request.stacks`, or sorted by name
 * @throws PreviewError if the user must fix something before anything can run
 */
export async function preview(request: PreviewRequest): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  await previewEach(request, (outcome) => outcomes.push(outcome));
  return outcomes;
}

/**
 * Previews environments as {@link preview} does, and keeps no outcome: memory does not grow with their number.
 *
 * @param receive gets the outcomes one after the other, each as soon as it and all earlier ones are there
 */
export async function previewEach(
  request: PreviewRequest,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const preparation = prepare(request);
  await runUntilEnded(request.signal, async (signal) => {
    const settings = resolvePoolSettings(request, preparation, signal, true);
    const { environments } = preparation;
    const pools = startPools(preparation, settings);
    try {
      for (const { stack } of environments) {
        request.onProgress?.({ environment: stack.name, phase: "waiting", resources: 0 });
      }
      // The engine itself loads while the programs start.
      const { previewWithWorkers } = await import("./workers/preview-with-workers.js");
      await previewWithWorkers(environments, settings, pools, receive);
    } finally {
      for (const pool of pools) pool.stop();
    }
  });
}

function startPools(
  { project, environments }: Preparation,
  settings: WorkerPoolSettings,
): readonly WorkerPool[] {
  const isReusable = environments.length > 1 && !settings.program.plain && project.canStayLoaded;
  const first = environments.slice(0, isReusable && environments.length < manyEnvironments ? 1 : maxPools);
  return first.map(
    ({ stack }: Environment) => new WorkerPool(settings, stack, isReusable ? "reusable" : "official"),
  );
}
