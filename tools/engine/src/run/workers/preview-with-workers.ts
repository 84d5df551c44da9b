import { loadServices } from "../../protocol/services";
import { createOutcome } from "../outcome";
import type { Environment } from "../preparation";
import type { Outcome } from "../request";
import { OrderedResults } from "./ordered-results";
import { Worker } from "./worker";
import type { WorkerPool, WorkerPoolSettings } from "./worker-pool";

/**
 * Environments that a worker pool processes at the same time. While the program of one runs, that of the next can
 * wait for its turn, so that no time is lost while the engine finishes the one before.
 */
const concurrencyOf = ({ reusable, packs }: WorkerPool) =>
  reusable !== undefined && packs.every(({ allowsParallelAnalyzers }) => allowsParallelAnalyzers) ? 2 : 1;

/**
 * Previews environments with the given worker pools: each worker takes the next environment.
 *
 * @param receive gets the outcomes in the order of the environments, each as soon as it and all earlier ones are
 *   there
 */
export async function previewWithWorkers(
  environments: readonly Environment[],
  settings: WorkerPoolSettings,
  pools: readonly WorkerPool[],
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const { request, program } = settings;
  const services = loadServices(program.project.programFolder);
  const outcomes = new OrderedResults(receive);
  const waiting = environments.entries();
  const workers = pools.flatMap((pool) =>
    Array.from({ length: concurrencyOf(pool) }, () => new Worker(settings, services, pool)),
  );
  const work = workers.map(async (worker) => {
    for (const [place, environment] of waiting) {
      const finished = await worker.preview(environment);
      request.signal?.throwIfAborted();
      // Another worker has failed, and so has the whole preview.
      if (program.signal.aborted) return;
      outcomes.put(place, createOutcome(environment, settings, services.sdkVersion, finished));
    }
  });
  await Promise.all(work);
}
