import { pulumi } from "../counterparts/counterpart";
import { locate, onPath } from "../counterparts/place";
import { accepted } from "./accepted";
import { type Comparison, unusedRows } from "./comparison";
import { conform } from "./conformance";
import { stations } from "./observation";
import { differenceLines, verdict } from "./report";
import { type Subject, subjects } from "./subject";

/** `npm run conformance [NAME...]`: the embedded engine against Pulumi's own, for all subjects or those named. */
async function main(names: readonly string[]): Promise<number> {
  const all = subjects();
  const unknown = names.filter((name) => !all.some((subject) => subject.name === name));
  if (unknown.length > 0) {
    const allowed = all.map(({ name }) => name).join(", ");
    console.error(`There is no program or environment "${unknown.join('", "')}". Allowed: ${allowed}.`);
    return 1;
  }
  const wanted = all.filter(({ name }) => names.length === 0 || names.includes(name));
  const cli = locate(pulumi);
  if (cli === undefined) {
    console.log(missing());
    console.log(`0 passed, 0 failed, ${wanted.length * stations.length} skipped`);
    return 0;
  }

  const comparisons: Comparison[] = [];
  let failed = 0;
  let skipped = 0;
  for (const subject of wanted) {
    try {
      await conform(cli, subject, {
        compared: (comparison) => {
          console.log(lines(comparison).join("\n"));
          comparisons.push(comparison);
        },
        skipped: (station, reason) => {
          console.log(`${heading(subject, station)}skipped: ${reason}`);
          skipped += 1;
        },
      });
    } catch (error) {
      failed += 1;
      console.log(
        `${heading(subject, "")}FAILED\n  ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  const unused = names.length === 0 && failed === 0 ? unusedRows(comparisons, accepted) : [];
  for (const { reason } of unused) {
    console.log(`An accepted difference no longer occurs. Take it out of accepted.ts: ${reason}`);
  }
  const equal = comparisons.filter(({ differences }) => differences.length === 0).length;
  failed += comparisons.length - equal + unused.length;
  console.log(`${equal} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

const lines = (comparison: Comparison) => [
  `${heading({ name: comparison.subject }, comparison.station)}${verdict(comparison)}`,
  ...differenceLines(comparison),
];

const heading = ({ name }: Pick<Subject, "name">, station: string) =>
  `${name.padEnd(22)}${station.padEnd(18)}`;

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
    console.error(error);
  },
);
