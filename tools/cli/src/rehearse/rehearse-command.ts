import { liveProgress } from "../progress/live-progress";
import { layoutFor } from "../report/layout/layout-for";
import type { Engine, CliContext } from "../cli-context";
import { withUserErrors } from "../user-error";
import type { RehearseOptions } from "./options";
import { type RehearsalLayout, rehearsalLines } from "./lines/rehearsal-lines";
import { rehearsalDocument, type RehearsalDocument, tallyDocument } from "./rehearsal-document";
import { faultsOf, rehearsalRequest, resourceTimes } from "./request";
import { tallyLines } from "./lines/tally-lines";

/**
 * `platform rehearse`: runs the lifecycle of a stack in the simulated clouds, reports, and returns the exit code.
 *
 * @throws {UserError} if nothing can be rehearsed
 */
export async function rehearse(
  stack: string,
  options: RehearseOptions,
  context: CliContext,
): Promise<number> {
  const { stdout, signal, loadEngine } = context;
  const engine = await loadEngine();
  const { document, lines } = await withUserErrors(engine, async () =>
    options.runs === undefined
      ? rehearseOnce(stack, options, context, engine)
      : rehearseOften(stack, options, options.runs, context, engine),
  );
  // The outcome of an interrupted rehearsal would look like a complete answer.
  signal.throwIfAborted();
  stdout.write(
    options.format === "json"
      ? `${JSON.stringify(document, null, 2)}\n`
      : `${lines({ ...layoutFor(stdout, options), parallel: options.parallel }).join("\n")}\n`,
  );
  return document.complete ? 0 : 1;
}

/** The result, as a document and as lines of text. */
interface Report {
  readonly document: RehearsalDocument;
  readonly lines: (layout: RehearsalLayout) => readonly string[];
}

async function rehearseOnce(
  stack: string,
  options: RehearseOptions,
  { folder, stderr, signal }: CliContext,
  engine: Engine,
): Promise<Report> {
  const { seed, parallel } = options;
  const request = rehearsalRequest(stack, options, folder, faultsOf(options, folder, engine));
  const progress = liveProgress(stderr);
  try {
    const watched = { ...request, onProgress: progress.update, signal: signal };
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
  { folder, stderr, signal }: CliContext,
  engine: Engine,
): Promise<Report> {
  const { seed } = options;
  const { faults, ...request } = rehearsalRequest(stack, options, folder, faultsOf(options, folder, engine));
  const tally = await engine.rehearseMany({
    ...request,
    runs,
    // Without any, the engine draws random faults.
    ...(faults.length === 0 ? {} : { faults }),
    timesOf: resourceTimes,
    onRehearsal: (done) => {
      if (stderr.terminal) stderr.write(`\r\u001b[Krehearsal ${done} of ${runs}`);
    },
    signal: signal,
  });
  if (stderr.terminal) stderr.write("\r\u001b[K");
  return {
    document: tallyDocument(stack, seed, tally),
    lines: (layout) => tallyLines(stack, seed, tally, layout),
  };
}
