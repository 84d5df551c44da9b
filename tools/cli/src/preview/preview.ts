import { resolve } from "node:path";
import type { Outcome } from "@eks-platform/engine";
import { assertWritable } from "../output/atomic-file";
import { SpooledReport } from "../output/spooled-report";
import { jsonReport } from "../report/json-report";
import { layoutFor } from "../report/layout/layout-for";
import { type EnvironmentSummary, passed, summaryOf, summarySentence } from "../report/summary-lines";
import { printable } from "../report/layout/text-fit";
import { textReport } from "../report/text-report";
import type { CliContext } from "../cli-context";
import { refuseIncompatibleOptions } from "./incompatible-options";
import type { PreviewOptions } from "./options";
import { previewRequest } from "./request";
import { runPreview } from "./run-preview";

/**
 * `platform preview`: previews stacks, reports, and returns the exit code. The report of each environment is written
 * immediately, so that memory does not grow with their number: there may be hundreds.
 *
 * @throws {UserError} if nothing can be previewed
 */
export async function preview(
  stacks: readonly string[],
  options: PreviewOptions,
  context: CliContext,
): Promise<number> {
  const { folder, stdout, stderr } = context;
  refuseIncompatibleOptions(options);
  if (options.watch) {
    const { watchPreview } = await import("../watch/watch-preview.js");
    return watchPreview(stacks, options, context);
  }
  const file = options.output === undefined ? undefined : resolve(folder, options.output);
  if (file !== undefined) assertWritable(file);

  const isJson = options.format === "json";
  const report = isJson
    ? jsonReport()
    : textReport(layoutFor(file === undefined ? stdout : undefined, options));
  const summaries: EnvironmentSummary[] = [];
  const outputs: string[] = [];
  const spooled = file === undefined ? SpooledReport.temporary() : SpooledReport.forFile(file);
  try {
    await runPreview(previewRequest(stacks, options, folder), options, context, (outcome) => {
      spooled.write(report.environment(outcome));
      summaries.push(summaryOf(outcome));
      if (isJson) outputs.push(...programOutput(outcome, options));
    });
    spooled.write(report.end());
    if (file === undefined) spooled.copyTo(stdout.write);
    else spooled.publish();
  } finally {
    spooled.close();
  }

  const passes = summaries.every(passed);
  stderr.write(outputs.join("\n"));
  if (!passes && (isJson || file !== undefined)) {
    const place = file === undefined ? "" : ` The report is in ${file}.`;
    stderr.write(`${summarySentence(summaries)}${place}\n`);
  }
  return passes ? 0 : 1;
}

/** The output of the program, for standard error. */
function programOutput({ plan, succeeded, output }: Outcome, { verbose }: PreviewOptions): readonly string[] {
  if (output.trim() === "" || (succeeded && !verbose)) return [];
  return [`Output of the program in ${plan.name}:\n${printable(output)}\n`];
}
