import { resolve } from "node:path";
import type { Outcome } from "@eks-platform/engine";
import { assertWritable } from "../atomic-file";
import { Draft } from "../draft";
import { liveProgress } from "../progress/live-progress";
import { jsonReport } from "../report/json-report";
import { pageFor } from "../report/page";
import { type EnvironmentSummary, passed, summaryOf, summarySentence } from "../report/summary-lines";
import { printable } from "../report/text-fit";
import { textReport } from "../report/text-report";
import type { Surroundings } from "../surroundings";
import { UserError } from "../user-error";
import { askEngine } from "./ask-engine";
import { refuseMisfits } from "./engine-options";
import type { PreviewOptions } from "./options";
import { previewRequest } from "./request";

/**
 * `platform preview`: previews stacks, reports, and gives the exit code. Environments are written down one by one and then
 * forgotten: there may be hundreds.
 *
 * @throws {UserError} if nothing can be previewed
 */
export async function preview(
  stacks: readonly string[],
  options: PreviewOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { folder, stdout, stderr } = surroundings;
  refuseMisfits(options);
  const file = options.output === undefined ? undefined : resolve(folder, options.output);
  if (file !== undefined) assertWritable(file);

  const isJson = options.format === "json";
  const report = isJson
    ? jsonReport()
    : textReport(pageFor(file === undefined ? stdout : undefined, options));
  const summaries: EnvironmentSummary[] = [];
  const outputs: string[] = [];
  const draft = file === undefined ? Draft.temporary() : Draft.of(file);
  try {
    await run(stacks, options, surroundings, (outcome) => {
      draft.write(report.environment(outcome));
      summaries.push(summaryOf(outcome));
      if (isJson) outputs.push(...programOutput(outcome, options));
    });
    draft.write(report.end());
    if (file === undefined) draft.handOn(stdout.write);
    else draft.publish();
  } finally {
    draft.close();
  }

  const passes = summaries.every(passed);
  stderr.write(outputs.join("\n"));
  if (!passes && (isJson || file !== undefined)) {
    const place = file === undefined ? "" : ` The report is in ${file}.`;
    stderr.write(`${summarySentence(summaries)}${place}\n`);
  }
  return passes ? 0 : 1;
}

async function run(
  stacks: readonly string[],
  options: PreviewOptions,
  surroundings: Surroundings,
  receive: (outcome: Outcome) => void,
): Promise<void> {
  const { folder, stderr, interruption, loadEngine } = surroundings;
  const request = previewRequest(stacks, options, folder);
  const engine = await loadEngine();
  const progress = liveProgress(stderr);
  try {
    const watched = { ...request, onProgress: progress.update, signal: interruption };
    await askEngine(watched, options, engine, surroundings, receive);
    // The outcomes of a run that was cut short would pass for an answer.
    interruption.throwIfAborted();
  } catch (error) {
    throw error instanceof engine.PreviewError ? new UserError(error.message) : error;
  } finally {
    progress.end();
  }
}

/** What the program printed, for a reader beside the document. */
function programOutput({ plan, succeeded, output }: Outcome, { verbose }: PreviewOptions): readonly string[] {
  if (output.trim() === "" || (succeeded && !verbose)) return [];
  return [`Output of the program in ${plan.name}:\n${printable(output)}\n`];
}
