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
export async function recordingOf(
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

const files: Readonly<Record<ValueMode, string>> = {
  known: "expected.json",
  parity: "expected.parity.json",
};

/** What is recorded of a program. Where a first preview knows as much as a later one, one file stands for both. */
export function readRecording({ folder }: CorpusProgram, mode: ValueMode): string {
  const own = join(folder, files[mode]);
  return readFileSync(existsSync(own) ? own : join(folder, files.known), "utf8");
}

/** Records a program in both value modes. */
export async function record(program: CorpusProgram): Promise<void> {
  const known = await recordingOf(program, "known");
  const parity = await recordingOf(program, "parity");
  writeFileSync(join(program.folder, files.known), known);
  const file = join(program.folder, files.parity);
  if (parity === known) rmSync(file, { force: true });
  else writeFileSync(file, parity);
}
