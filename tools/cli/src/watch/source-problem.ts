import { relative } from "node:path";

/** A problem at a position in a source. */
export interface SourceProblem {
  /** Absolute path. */
  readonly file: string;

  /** From 1. */
  readonly line: number;

  /** From 1. */
  readonly column: number;
  readonly message: string;
}

/** `path:line:column: message`, with the path relative to a folder. Terminals and editors turn the position into a link. */
export function formatProblem({ file, line, column, message }: SourceProblem, folder: string): string {
  return `${relative(folder, file)}:${line}:${column}: ${message}`;
}
