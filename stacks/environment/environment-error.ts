import { RunError } from "@pulumi/pulumi";
import type { Position } from "./config-file";

/** A problem with what was given, and where. */
export interface LocatedProblem {
  /** Name of the file; of Pulumi's configuration where a value is in no file. */
  readonly source: string;

  /** Absent where the value is in no file. */
  readonly position?: Position;

  /** The path as `pulumi config set --path` takes it. */
  readonly path: string;

  /** What was given, ready to be shown: never a secret. */
  readonly given: string;

  readonly allowed: string;
  readonly fix: string;
}

/** An environment that cannot be used, with all its problems in the order of the file. Pulumi prints it without a stack trace. */
export class EnvironmentError extends RunError {
  readonly problems: readonly LocatedProblem[];

  constructor(
    readonly environment: string,
    problems: readonly LocatedProblem[],
  ) {
    const sorted = [...problems].sort(byPlace);
    const count = sorted.length === 1 ? "1 problem" : `${sorted.length} problems`;
    super([`Environment "${environment}" cannot be used: ${count}.`, ...sorted.map(describe)].join("\n\n"));
    this.problems = sorted;
  }
}

function describe({ source, position, path, given, allowed, fix }: LocatedProblem): string {
  const place = position ? `${source}:${position.line}:${position.column}` : source;
  return [`  ${place}  ${path}`, `    given: ${given}`, `    allowed: ${allowed}`, `    fix: ${fix}`].join(
    "\n",
  );
}

/** By line and column; what has no place in a file comes last. */
function byPlace({ position: a }: LocatedProblem, { position: b }: LocatedProblem): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.line - b.line || a.column - b.column;
}
