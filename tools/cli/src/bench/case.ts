import { join } from "node:path";

/** A measured command. */
export interface BenchCase {
  readonly name: string;

  /** Arguments of Node.js. */
  readonly args: readonly string[];

  /**
   * Number of units that it works on.
   *
   * @default 1
   */
  readonly size?: number;

  /**
   * Maximum number of runs of each kind, for a case that takes minutes.
   *
   * @default the requested number
   */
  readonly mostRuns?: number;
}

const program = join(__dirname, "..", "..", "bin", "platform.js");

/** Arguments of a preview that does not depend on the plugins of the machine. */
export const previewArgs = (project: string, ...args: readonly string[]): readonly string[] => [
  program,
  ...["preview", "-C", project, "--strict", "--no-plugins"],
  ...args,
];

/**
 * The cases of a project: one environment and all of them, with and without policies, and the start-up of the command.
 *
 * @param project folder of the project
 * @param stack name of the one environment
 */
export function benchCases(project: string, stack: string): readonly [BenchCase, ...BenchCase[]] {
  const preview = (...args: readonly string[]) => previewArgs(project, ...args);
  return [
    { name: `preview ${stack}`, args: preview(stack) },
    { name: "preview all", args: preview() },
    { name: `preview ${stack}, no policies`, args: preview(stack, "--no-policies") },
    { name: "preview all, no policies", args: preview("--no-policies") },
    { name: "help", args: [program, "--help"] },
  ];
}
