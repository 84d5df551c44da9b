import { setMaxListeners } from "node:events";
import { resolvePoolSettings } from "./workers/pool-settings";
import { type Preparation, prepare } from "./preparation";
import { previewEach } from "./preview";
import type { Outcome, PreviewRequest } from "./request";
import { WorkerPool, type WorkerPoolSettings } from "./workers/worker-pool";

/** What to preview again. */
export interface PreviewRound extends Pick<PreviewRequest, "stacks" | "onProgress"> {
  /** Folders of the policy packs whose files have changed since the last round. */
  readonly packs: readonly string[];
}

/** Processes that run programs. More do not help, because the engine itself runs in this process. */
const poolCount = 2;

/**
 * Previews the same project repeatedly. Processes with the installed packages stay loaded between rounds, and the files of the
 * program are loaded again in each, so that a round takes a fraction of a preview of its own. Configuration files are read in each
 * round. After a change of `Pulumi.yaml`, start another session.
 */
export class PreviewSession {
  private readonly ending = new AbortController();
  private pools: readonly WorkerPool[] = [];

  /** @param request what all rounds share */
  constructor(private readonly request: Omit<PreviewRequest, "stacks" | "onProgress" | "signal">) {
    // Every process listens.
    setMaxListeners(0, this.ending.signal);
  }

  /**
   * Previews stacks, with their current configuration and the current files of the program. One round at a time.
   *
   * @param receive gets the outcomes in order, each as soon as it and those before it are complete
   * @throws PreviewError if the user must fix something before anything can run
   */
  async preview(round: PreviewRound, receive: (outcome: Outcome) => void): Promise<void> {
    const { signal } = this.ending;
    const { packs, ...given } = round;
    const request: PreviewRequest = { ...this.request, ...given, signal };
    const preparation = prepare(request);
    if (!preparation.project.canStayLoaded || request.plain === true) return previewEach(request, receive);

    const settings = resolvePoolSettings(request, preparation, signal, true);
    if (this.pools.length === 0) this.pools = startPools(preparation, settings);
    for (const pool of this.pools) pool.reloadPacks(packs);
    const { previewWithWorkers } = await import("./workers/preview-with-workers.js");
    try {
      await previewWithWorkers(preparation.environments, settings, this.pools, receive);
    } finally {
      if (!signal.aborted) for (const pool of this.pools) pool.renew();
    }
  }

  /** Ends all processes, and a round that is running. */
  close(): void {
    this.ending.abort();
    for (const pool of this.pools) pool.stop();
  }
}

function startPools({ environments }: Preparation, settings: WorkerPoolSettings): readonly WorkerPool[] {
  const first = environments.slice(0, poolCount);
  return first.map(({ stack }) => new WorkerPool(settings, stack, "reusable"));
}
