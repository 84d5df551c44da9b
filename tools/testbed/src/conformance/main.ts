import { availableParallelism } from "node:os";
import { pulumiCounterpart } from "../counterparts/counterpart";
import { locateCounterpart, findOnPath } from "../counterparts/locations";
import { acceptedDifferences } from "./comparison/accepted-differences";
import { selectSubjects } from "./subjects/selection";
import { parseCommandLine, usage, UsageError } from "./command-line";
import { findUnusedAcceptances } from "./comparison/stage-comparison";
import { inLanes } from "./in-lanes";
import { compareSubject } from "./subject-result";
import { stages } from "./lifecycle/observation";

/** Subjects at a time: one more than there are processors, as each waits for a quarter of its time. */
const concurrency = Math.min(5, availableParallelism() + 1);

/** `npm run conformance`: the embedded engine against Pulumi's own. The exit code is 1 if anything differs. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args);
  if (command.help) {
    console.log(usage);
    return 0;
  }
  const cli = locateCounterpart(pulumiCounterpart);
  const { subjects, isComplete } = selectSubjects(command, cli !== undefined);
  if (cli === undefined) {
    console.log(explainMissingCli());
    console.log(`0 passed, 0 failed, ${subjects.length * stages.length} skipped`);
    return 0;
  }

  const comparisons = [];
  let failed = 0;
  for (const comparing of inLanes(subjects, concurrency, (subject) => compareSubject(cli, subject))) {
    const result = await comparing;
    console.log(result.lines.join("\n"));
    comparisons.push(...result.comparisons);
    if (result.isIncomplete) failed += 1;
  }
  const unused = isComplete && failed === 0 ? findUnusedAcceptances(comparisons, acceptedDifferences) : [];
  for (const { reason } of unused) {
    console.log(`An accepted difference no longer occurs. Take it out of accepted.ts: ${reason}`);
  }
  const equal = comparisons.filter(({ differences }) => differences.length === 0).length;
  failed += comparisons.length - equal + unused.length;
  console.log(`${equal} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

function explainMissingCli(): string {
  const go = findOnPath("go") === undefined ? "Install Go 1.26 or later, then run" : "Run";
  return `There is no Pulumi CLI. ${go} \`npm run testbed:build engine\`, or put \`pulumi\` on PATH.`;
}

// The rig clears up when the process ends by itself, which it does not by a signal alone.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

// Whatever ends the process before its summary, be it that nothing is left to wait for, is a failure.
process.exitCode = 1;
main(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    console.error(error instanceof UsageError ? error.message : error);
  },
);
