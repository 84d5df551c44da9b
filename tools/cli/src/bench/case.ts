import { join } from "node:path";

/** What is measured. */
export interface BenchCase {
  readonly name: string;

  /** Arguments of Node. */
  readonly words: readonly string[];
}

const program = join(__dirname, "..", "..", "bin", "platform.js");

/**
 * The cases of a project: one environment and all of them, with policies and without, and the command alone, which is the
 * floor under all.
 *
 * @param project folder of the project
 * @param stack name of the one environment
 */
export function benchCases(project: string, stack: string): readonly [BenchCase, ...BenchCase[]] {
  const preview = (...words: readonly string[]) => [
    program,
    "preview",
    "-C",
    project,
    "--strict",
    "--fresh",
    ...words,
  ];
  return [
    { name: `preview ${stack}`, words: preview(stack) },
    { name: "preview all", words: preview() },
    { name: `preview ${stack}, no policies`, words: preview(stack, "--no-policies") },
    { name: "preview all, no policies", words: preview("--no-policies") },
    { name: "help", words: [program, "--help"] },
  ];
}
