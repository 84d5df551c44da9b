import type { Command } from "commander";
import { parseSeconds } from "./option-values";

/** Options of every command that runs a program. */
export interface ProgramOptions {
  /** @default false */
  readonly typecheck: boolean;

  /** Allow starting other programs. @default false */
  readonly allowExec: boolean;

  /** Seconds. Absent for the default of the engine. */
  readonly deadline?: number;
}

/** Adds the options of {@link ProgramOptions}. */
export const withProgramOptions = (command: Command): Command =>
  command
    .option("--typecheck", "check the types of a TypeScript program before it runs")
    .option("--allow-exec", "allow the program to start other programs")
    .option("--deadline <seconds>", "stop a program that runs longer (default: 300)", parseSeconds);
