import type { ValueMode } from "@eks-platform/plan";
import { mapWithConcurrency } from "./map-with-concurrency";
import type { CorpusProgram } from "./program";
import { readRecording, createCorpusRecording, type Variant } from "./recording";

const modes: readonly ValueMode[] = ["known", "parity"];

/** A program whose plan differs from the recorded one. */
export interface Deviation {
  readonly program: string;
  readonly mode: ValueMode;

  /** The first line that differs, or the error, for users. */
  readonly problem: string;
}

/** Runs programs in both value modes, and compares their plans with what is recorded, byte by byte. */
export async function findDeviations(
  programs: readonly CorpusProgram[],
  variant: Variant = undefined,
): Promise<readonly Deviation[]> {
  const cases = programs.flatMap((program) => modes.map((mode) => ({ program, mode })));
  const found = mapWithConcurrency(cases, async ({ program, mode }): Promise<readonly Deviation[]> => {
    const problem = await problemOf(program, mode, variant);
    return problem === undefined ? [] : [{ program: program.name, mode, problem }];
  });
  return (await Promise.all(found)).flat();
}

async function problemOf(
  program: CorpusProgram,
  mode: ValueMode,
  variant: Variant,
): Promise<string | undefined> {
  try {
    const [recorded, given] = [
      readRecording(program, mode, variant),
      await createCorpusRecording(program, mode),
    ];
    return given === recorded ? undefined : firstDifference(recorded, given);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The first line in which two texts differ. */
export function firstDifference(recorded: string, given: string): string {
  const [expected, actual] = [recorded.split("\n"), given.split("\n")];
  const line = actual.findIndex((text, index) => text !== expected[index]);
  const at = line < 0 ? actual.length : line;
  const shown = (lines: readonly string[]) => (lines[at] ?? "nothing more").trim();
  return `line ${at + 1} is ${shown(actual)} and not ${shown(expected)}`;
}
