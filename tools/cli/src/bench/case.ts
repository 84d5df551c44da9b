import { join } from "node:path";

/** What is measured. */
export interface BenchCase {
  readonly name: string;

  /** Arguments of Node. */
  readonly words: readonly string[];

  /**
   * How much it works on.
   *
   * @default 1
   */
  readonly size?: number;

  /**
   * Most runs of each kind: what takes minutes is measured fewer times.
   *
   * @default as many as are asked for
   */
  readonly mostRuns?: number;
}

const program = join(__dirname, "..", "..", "bin", "platform.js");

/** Words for a preview that is the same on every machine, whatever plugins it has. */
export const previewWords = (project: string, ...words: readonly string[]): readonly string[] => [
  program,
  ...["preview", "-C", project, "--strict", "--no-plugins"],
  ...words,
];

/**
 * The cases of a project: one environment and all of them, with policies and without, and the command alone, which is the
 * floor under all.
 *
 * @param project folder of the project
 * @param stack name of the one environment
 */
export function benchCases(project: string, stack: string): readonly [BenchCase, ...BenchCase[]] {
  const preview = (...words: readonly string[]) => previewWords(project, ...words);
  return [
    { name: `preview ${stack}`, words: preview(stack) },
    { name: "preview all", words: preview() },
    { name: `preview ${stack}, no policies`, words: preview(stack, "--no-policies") },
    { name: "preview all, no policies", words: preview("--no-policies") },
    { name: "help", words: [program, "--help"] },
  ];
}
