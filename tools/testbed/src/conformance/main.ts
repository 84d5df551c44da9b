import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { locateNode, UnknownNodeError } from "../matrix/locate-node";
import { startConcurrently } from "../concurrency";
import { pulumiCounterpart } from "../counterparts/counterpart";
import { locateCounterpart } from "../counterparts/locations";
import { explainHowToGetPulumi } from "../counterparts/pulumi-cli";
import { type ConformanceCommand, parseCommandLine, usage } from "./command-line";
import { UsageError } from "../usage-error";
import { compareSubject } from "./compare-subject";
import { acceptedDifferences } from "./comparison/accepted-differences";
import { findUnusedAcceptances, type StageComparison } from "./comparison/stage-comparison";
import { resolveSdk, selectStages, selectSubjects, type Selection } from "./subjects/selection";

/** Subjects in progress at once: one more than there are processors, as each waits for a quarter of its time. */
const concurrency = Math.min(5, availableParallelism() + 1);

/** `npm run conformance`: compares the embedded engine with Pulumi's own. The exit code is 1 if anything differs. */
async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args);
  if (command.help) {
    console.log(usage);
    return 0;
  }
  const cli = locateCounterpart(pulumiCounterpart);
  if (cli === undefined) {
    const { subjects } = selectSubjects(command, false);
    const skipped = subjects.flatMap((subject) => selectStages(subject, command));
    console.log(`There is no Pulumi CLI. ${explainHowToGetPulumi()}`);
    console.log(`0 passed, 0 failed, ${skipped.length} skipped`);
    return 0;
  }
  const executable = command.node === undefined ? process.execPath : locateNode(command.node);
  if (executable !== process.execPath) return runOn(executable, args);
  console.log(`Node.js ${process.version}, SDK ${resolveSdk(command)}`);
  return compareSubjects(cli, selectSubjects(command, true), command);
}

/** Runs the same command on another Node.js. The engines and the programs run on the one that runs this. */
function runOn(executable: string, args: readonly string[]): number {
  return spawnSync(executable, [__filename, ...args], { stdio: "inherit" }).status ?? 1;
}

async function compareSubjects(
  cli: string,
  { subjects, isComplete }: Selection,
  command: ConformanceCommand,
): Promise<number> {
  const comparisons: StageComparison[] = [];
  let failed = 0;
  const comparing = startConcurrently(subjects, concurrency, (subject) =>
    compareSubject(cli, subject, selectStages(subject, command)),
  );
  for (const result of comparing) {
    const { lines, comparisons: own, isIncomplete } = await result;
    console.log(lines.join("\n"));
    comparisons.push(...own);
    if (isIncomplete) failed += 1;
  }
  const unused = isComplete && failed === 0 ? findUnusedAcceptances(comparisons, acceptedDifferences) : [];
  for (const { reason } of unused) {
    console.log(`An accepted difference no longer occurs. Remove it from accepted-differences.ts: ${reason}`);
  }
  const equal = comparisons.filter(({ differences }) => differences.length === 0).length;
  failed += comparisons.length - equal + unused.length;
  console.log(`${equal} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

// The harness cleans up when the process exits, which a signal alone does not bring about.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

// Anything that ends the process before its summary is a failure, even if nothing is left to wait for.
process.exitCode = 1;
main(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    console.error(error instanceof UsageError || error instanceof UnknownNodeError ? error.message : error);
  },
);
