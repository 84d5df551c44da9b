import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { assertWritable, writeAtomically } from "../output/atomic-file";
import { projectFolder } from "../project/project-folder";
import { UserError } from "../user-error";
import { benchLines, watchLines } from "./bench-lines";
import { benchCases } from "./case";
import { createBaselineCases } from "./baseline";
import { describeMachine } from "./machine";
import { measure, type Measurement } from "./measurement";
import { scaleCases } from "./scale";
import { measureWatch, savedFiles } from "./watch";

interface BenchOptions {
  readonly cwd: string;
  readonly stack: string;
  readonly runs: number;
  readonly json?: string;

  /** With the case that takes minutes. */
  readonly scale: boolean;
  readonly only?: string;
}

async function bench({ cwd, stack, runs, json, scale, only }: BenchOptions): Promise<void> {
  const project = projectFolder(resolve(cwd));
  if (json !== undefined) assertWritable(resolve(json));
  const machine = describeMachine(project);
  const measurements = await measured({ project, stack, runs, scale, only });
  const files = savedFiles(project, stack).filter(({ name }) => `watch ${name}`.includes(only ?? ""));
  const watched = files.length === 0 ? [] : await measureWatch(project, files, runs);
  console.log([...benchLines(measurements, machine, runs), ...watchLines(watched)].join("\n"));
  if (json !== undefined) {
    writeAtomically(
      resolve(json),
      `${JSON.stringify({ runs, machine, cases: measurements, watched }, null, 2)}\n`,
    );
  }
}

/** Measures the cases that are asked for, and leaves nothing of them behind. */
async function measured(
  asked: Pick<BenchOptions, "stack" | "runs" | "scale"> & {
    readonly project: string;
    readonly only: string | undefined;
  },
): Promise<readonly Measurement[]> {
  const { project, stack, runs, scale, only = "" } = asked;
  const prepared = [createBaselineCases(project, stack), scaleCases(project, scale)];
  try {
    const cases = [...benchCases(project, stack), ...prepared.flatMap((each) => each.cases)];
    return await measure(
      cases.filter(({ name }) => name.includes(only)),
      runs,
      (name, done, all) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Krun ${done + 1} of ${all}: ${name}`);
      },
    );
  } finally {
    for (const each of prepared) each.remove();
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  }
}

function count(value: string): number {
  const given = Number(value);
  if (Number.isSafeInteger(given) && given > 0) return given;
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

new Command("bench")
  .description("Measures `platform preview`: time, processor time and memory.")
  .option("-C, --cwd <dir>", "project to preview", ".")
  .option("--stack <name>", "the one environment to preview alone", "dev")
  .option("--runs <count>", "runs of each case that count", count, 5)
  .option("--scale", "measure 500 environments, too: it takes minutes", false)
  .option("--only <text>", "only cases whose name holds a text")
  .option("--json <file>", "write the measurements to a file, too")
  .action(bench)
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
