import { resolve } from "node:path";
import type { Outcome } from "@eks-platform/engine";
import { planDocument } from "@eks-platform/plan";
import { assertWritable, writeAtomically } from "../atomic-file";
import { liveProgress } from "../progress/live-progress";
import type { Layout } from "../report/layout";
import { coloured, unpainted } from "../report/paint";
import { summarySentence } from "../report/summary-lines";
import { printable } from "../report/text-fit";
import { textReport } from "../report/text-report";
import type { Outlet, Surroundings } from "../surroundings";
import { UserError } from "../user-error";
import type { PreviewOptions } from "./options";
import { previewRequest } from "./request";
import { passes } from "./verdict";

/**
 * `platform preview`: previews stacks, reports, and gives the exit code.
 *
 * @throws {UserError} if nothing can be previewed
 */
export async function preview(
  stacks: readonly string[],
  options: PreviewOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { folder, stdout, stderr } = surroundings;
  const file = options.output === undefined ? undefined : resolve(folder, options.output);
  if (file !== undefined) assertWritable(file);

  const outcomes = await run(stacks, options, surroundings);
  const report =
    options.format === "json"
      ? `${JSON.stringify(planDocument(outcomes.map(({ plan }) => plan)), null, 2)}\n`
      : textReport(outcomes, layoutFor(file === undefined ? stdout : undefined, options));

  if (file === undefined) stdout.write(report);
  else writeAtomically(file, report);

  const passed = outcomes.every(passes);
  if (options.format === "json") stderr.write(programOutput(outcomes, options));
  if (!passed && (options.format === "json" || file !== undefined)) {
    const place = file === undefined ? "" : ` The report is in ${file}.`;
    stderr.write(`${summarySentence(outcomes)}${place}\n`);
  }
  return passed ? 0 : 1;
}

async function run(
  stacks: readonly string[],
  options: PreviewOptions,
  { folder, stderr, interruption, loadEngine }: Surroundings,
): Promise<readonly Outcome[]> {
  const request = previewRequest(stacks, options, folder);
  const engine = await loadEngine();
  const progress = liveProgress(stderr);
  try {
    const outcomes = await engine.preview({ ...request, onProgress: progress.update, signal: interruption });
    // The outcomes of a run that was cut short would pass for an answer.
    interruption.throwIfAborted();
    return outcomes;
  } catch (error) {
    throw error instanceof engine.PreviewError ? new UserError(error.message) : error;
  } finally {
    progress.end();
  }
}

/** Width of the page in files and pipes, and the most on a terminal: longer lines are hard to follow. */
const pageColumns = 110;
const fewestColumns = 60;

function layoutFor(outlet: Outlet | undefined, { full, verbose }: PreviewOptions): Layout {
  const columns = Math.max(fewestColumns, Math.min(pageColumns, outlet?.columns ?? pageColumns));
  return { paint: outlet?.colours ? coloured : unpainted, columns, full, verbose };
}

/** What programs printed, for a reader beside the document. */
function programOutput(outcomes: readonly Outcome[], { verbose }: PreviewOptions): string {
  return outcomes
    .filter(({ succeeded, output }) => (verbose || !succeeded) && output.trim() !== "")
    .map(({ plan, output }) => `Output of the program in ${plan.name}:\n${printable(output)}\n`)
    .join("\n");
}
