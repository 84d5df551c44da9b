import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ManyRehearsalsRequest } from "../rehearsal-request";
import type { RehearsalRecording } from "./rehearsal-recording";
import type { RehearserSettings } from "./rehearser";
import type { RehearsalResult, RehearsalTally } from "./tally";

/**
 * Rehearses a stack many times, each with its own seed. The program runs once; after that, its requests are replayed
 * in simulated time.
 *
 * @throws PreviewError if the program fails without a fault
 */
export async function rehearseMany(request: ManyRehearsalsRequest): Promise<RehearsalTally> {
  const { seed, runs, threads = availableParallelism(), onRehearsal, signal } = request;
  // Loaded lazily: previews, which should start quickly, never rehearse.
  const { recordRehearsal } = await import("./rehearsal-recording.js");
  const { createTally } = await import("./tally.js");
  const recording = await recordRehearsal(request);
  const seeds = Array.from({ length: runs }, (_, index) => seed + index);
  const results: RehearsalResult[] = [];
  const take = (result: RehearsalResult) => {
    results.push(result);
    onRehearsal?.(results.length);
  };
  await Promise.all(
    Array.from({ length: Math.min(threads, runs) }, () =>
      inThread(settingsOf(request), recording, seeds, take, signal),
    ),
  );
  return createTally(results);
}

function settingsOf({
  projectFolder,
  stack,
  strict,
  replacing,
  recordings,
  change,
  faults,
}: ManyRehearsalsRequest): RehearserSettings {
  return {
    ...{ projectFolder, stack, strict, replacing },
    ...(recordings === undefined ? {} : { recordings }),
    ...(change === undefined ? {} : { change }),
    ...(faults === undefined ? {} : { faults }),
  };
}

/** Rehearses in a separate thread, one seed after the other, until none is left. */
function inThread(
  settings: RehearserSettings,
  recording: RehearsalRecording,
  seeds: number[],
  take: (result: RehearsalResult) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const thread = new Worker(join(__dirname, "rehearser-thread.js"), { workerData: { settings, recording } });
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const seed = seeds.shift();
      if (seed === undefined) resolve();
      else thread.postMessage(seed);
    };
    thread.on("message", (result: RehearsalResult) => {
      take(result);
      next();
    });
    thread.on("error", reject);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    next();
  }).finally(() => thread.terminate());
}
