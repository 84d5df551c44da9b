import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ValueMode } from "@eks-platform/plan";
import { preview } from "../run/preview";
import type { PreviewRequest } from "../run/request";
import type { CorpusProgram } from "./program";

/** The one stack of every program of the corpus. */
const stack = "dev";

/** Ways to run a program that must not change its plan. */
export type RunSettings = Pick<PreviewRequest, "plain">;

/**
 * Previews a program, and writes down what is recorded of it: everything but the version of the SDK, which must make no
 * difference.
 */
export async function createCorpusRecording(
  { name, folder }: CorpusProgram,
  mode: ValueMode,
  settings: RunSettings = {},
): Promise<string> {
  const [outcome] = await preview({
    projectFolder: folder,
    stacks: [stack],
    policyPacks: [],
    mode,
    strict: false,
    ...settings,
  });
  if (outcome === undefined) throw new Error(`The program ${name} has no outcome.`);
  const { succeeded, output, plan } = outcome;
  const { changeSummary, diagnostics, steps } = plan;
  const printed = output.split("\n").filter((line) => line !== "");
  return `${JSON.stringify({ succeeded, changeSummary, diagnostics, output: printed, steps }, null, 2)}\n`;
}

const base: Readonly<Record<ValueMode, string>> = { known: "expected", parity: "expected.parity" };

/**
 * Packages on which a program may come to another plan, by the name of their kit. What an SDK itself sends differently is
 * recorded beside the usual plan; what we do must make no difference.
 */
export type Variant = string | undefined;

/** Where a plan is recorded that differs from the usual one. */
const fileOf = ({ recordings }: CorpusProgram, mode: ValueMode, variant: Variant) =>
  join(recordings, `${base[mode]}${variant === undefined ? "" : `.${variant}`}.json`);

/**
 * What is recorded of a program. Where a first preview knows as much as a later one, one file stands for both; where a
 * variant makes no difference, none is kept for it.
 */
export function readRecording(program: CorpusProgram, mode: ValueMode, variant: Variant = undefined): string {
  const modes: readonly ValueMode[] = mode === "known" ? ["known"] : ["parity", "known"];
  const files = modes.flatMap((each) => [fileOf(program, each, variant), fileOf(program, each, undefined)]);
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new Error(`Nothing is recorded of ${program.name}: npm run corpus:record -w tools/engine`);
  return readFileSync(file, "utf8");
}

/** Records a program in both value modes. A recording that says the same as the one it stands beside is left out. */
export async function record(program: CorpusProgram, variant: Variant = undefined): Promise<void> {
  for (const mode of ["known", "parity"] as const) {
    const recording = await createCorpusRecording(program, mode);
    const file = fileOf(program, mode, variant);
    rmSync(file, { force: true });
    const isFirst = mode === "known" && variant === undefined;
    if (isFirst || recording !== readRecording(program, mode, variant)) writeFileSync(file, recording);
  }
}
