import { availableParallelism } from "node:os";
import { pulumi } from "../counterparts/counterpart";
import { locate, onPath } from "../counterparts/place";
import { accepted } from "./accepted";
import { choose } from "./choice";
import { readCommand, usage, UsageError } from "./command";
import { unusedRows } from "./comparison";
import { inLanes } from "./in-lanes";
import { judge } from "./judgement";
import { stations } from "./observation";

/** Subjects at a time: one more than there are processors, as each waits for a quarter of its time. */
const lanes = Math.min(5, availableParallelism() + 1);

/** `npm run conformance`: the embedded engine against Pulumi's own. The exit code is 1 if anything differs. */
async function main(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (command.help) {
    console.log(usage);
    return 0;
  }
  const cli = locate(pulumi);
  const { subjects, isWhole } = choose(command, cli !== undefined);
  if (cli === undefined) {
    console.log(missing());
    console.log(`0 passed, 0 failed, ${subjects.length * stations.length} skipped`);
    return 0;
  }

  const comparisons = [];
  let failed = 0;
  for (const judging of inLanes(subjects, lanes, (subject) => judge(cli, subject))) {
    const judgement = await judging;
    console.log(judgement.lines.join("\n"));
    comparisons.push(...judgement.comparisons);
    if (judgement.broke) failed += 1;
  }
  const unused = isWhole && failed === 0 ? unusedRows(comparisons, accepted) : [];
  for (const { reason } of unused) {
    console.log(`An accepted difference no longer occurs. Take it out of accepted.ts: ${reason}`);
  }
  const equal = comparisons.filter(({ differences }) => differences.length === 0).length;
  failed += comparisons.length - equal + unused.length;
  console.log(`${equal} passed, ${failed} failed, 0 skipped`);
  return failed === 0 ? 0 : 1;
}

function missing(): string {
  const go = onPath("go") === undefined ? "Install Go 1.26 or later, then run" : "Run";
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
