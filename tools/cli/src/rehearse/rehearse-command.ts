import { liveProgress } from "../progress/live-progress";
import { pageFor } from "../report/page";
import type { Engine, Surroundings } from "../surroundings";
import { UserError } from "../user-error";
import type { RehearseOptions } from "./options";
import { type RehearsalLayout, rehearsalLines } from "./rehearsal-lines";
import { rehearsalDocument, type RehearsalDocument, tallyDocument } from "./rehearsal-document";
import { faultsOf, rehearsalRequest } from "./request";
import { resourceTimes } from "./resource-times";
import { tallyLines } from "./tally-lines";

/**
 * `platform rehearse`: takes a stack through its life in the simulated clouds, reports, and gives the exit code.
 *
 * @throws {UserError} if nothing can be rehearsed
 */
export async function rehearse(
  stack: string,
  options: RehearseOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, interruption, loadEngine } = surroundings;
  const engine = await loadEngine();
  const { document, lines } = await told(engine, async () =>
    options.runs === undefined
      ? rehearseOnce(stack, options, surroundings, engine)
      : rehearseOften(stack, options, options.runs, surroundings, engine),
  );
  // The outcome of a rehearsal that was cut short would pass for an answer.
  interruption.throwIfAborted();
  stdout.write(
    options.format === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : `${lines({ ...pageFor(stdout, options), parallel: options.parallel }).join("\n")}\n`,
  );
  return document.complete ? 0 : 1;
}

/** What came of it, for programs and for people. */
interface Report {
  readonly document: RehearsalDocument;
  readonly lines: (layout: RehearsalLayout) => readonly string[];
}

async function rehearseOnce(
  stack: string,
  options: RehearseOptions,
  { folder, stderr, interruption }: Surroundings,
  engine: Engine,
): Promise<Report> {
  const { seed, parallel } = options;
  const request = rehearsalRequest(stack, options, folder, faultsOf(options, folder, engine));
  const progress = liveProgress(stderr);
  try {
    const watched = { ...request, onProgress: progress.update, signal: interruption };
    const rehearsal = await engine.rehearseStack(watched);
    return {
      document: rehearsalDocument(stack, seed, rehearsal, parallel),
      lines: (layout) => rehearsalLines(stack, seed, rehearsal, layout),
    };
  } finally {
    progress.end();
  }
}

async function rehearseOften(
  stack: string,
  options: RehearseOptions,
  runs: number,
  { folder, stderr, interruption }: Surroundings,
  engine: Engine,
): Promise<Report> {
  const { seed } = options;
  const { faults, ...request } = rehearsalRequest(stack, options, folder, faultsOf(options, folder, engine));
  const tally = await engine.rehearseMany({
    ...request,
    runs,
    // Without any, chance draws them.
    ...(faults.length === 0 ? {} : { faults }),
    timesOf: resourceTimes,
    onRehearsal: (done) => {
      if (stderr.terminal) stderr.write(`\r\u001b[Krehearsal ${done} of ${runs}`);
    },
    signal: interruption,
  });
  if (stderr.terminal) stderr.write("\r\u001b[K");
  return {
    document: tallyDocument(stack, seed, tally),
    lines: (layout) => tallyLines(stack, seed, tally, layout),
  };
}

async function told<T>({ PreviewError }: Engine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PreviewError ? new UserError(error.message) : error;
  }
}
