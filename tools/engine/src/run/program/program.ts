import type { Diagnostic } from "@eks-platform/plan";
import { scrubEnvironment } from "../../process/environment-variables";
import type { Preload } from "../../process/preload";
import type { Sdk } from "../../process/sdk";
import type { StartTimer } from "../../process/timer";
import type { Project } from "../project/project";
import type { Stack } from "../project/stack";

/** How programs run, the same for all environments. */
export interface ProgramSettings {
  readonly project: Project;
  readonly sdk: Sdk;
  readonly organization: string;

  /** True for previews: programs read it, and hooks run only if they ask for it. */
  readonly dryRun: boolean;
  readonly plain: boolean;

  /** True if the server at the address is not our engine, but another gRPC server. */
  readonly grpcOnly: boolean;
  readonly typecheck: boolean;
  readonly allowExec: boolean;
  readonly deadlineSeconds: number;
  readonly startTimer: StartTimer;
  readonly variables: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** How the program of one environment ended. */
export interface ProgramResult {
  /** Exit code; `null` if it was killed. */
  readonly exitCode: number | null;
  readonly output: string;

  /** Messages in addition to those that the program logged. */
  readonly diagnostics: readonly Diagnostic[];

  /** True if the official runner might have a different result: then it must run too. */
  readonly needsColdRun: boolean;
}

/** A running program. */
export interface RunningProgram {
  /** Resolves when it is its turn. */
  readonly started: Promise<void>;
  readonly ended: Promise<ProgramResult>;

  /** Stops the program after a grace period in which it can still report the reason. */
  abort(): void;
}

/** A program that waits for its engine. */
export interface Program {
  /** @param address address of the engine */
  run(address: string): RunningProgram;
}

/** Registrations that a program may have in progress at the same time: Pulumi's own default. */
export const parallel = 16;

/** The preloads of a program's process. */
export function programPreloads({ plain, grpcOnly, allowExec }: ProgramSettings): readonly Preload[] {
  return [
    ...(plain ? [] : (["accelerator"] as const)),
    ...(plain || grpcOnly ? [] : (["direct-transport"] as const)),
    "network-guard",
    ...(allowExec ? [] : (["process-guard"] as const)),
  ];
}

/** Arguments of the runner, as Pulumi's own language host passes them. */
export function runnerArguments(
  { project, organization, dryRun }: ProgramSettings,
  stack: Stack,
  address: string,
): readonly string[] {
  return [
    ...["--monitor", address, "--engine", address],
    ...["--organization", organization, "--project", project.name, "--stack", stack.name],
    ...["--root-directory", project.folder, "--pwd", project.programFolder],
    ...(dryRun ? ["--dry-run"] : []),
    ...["--parallel", String(parallel)],
    project.entry,
  ];
}

/** The whole environment of a program: only the variables that every program needs, and its configuration. */
export function programEnvironment(
  { project: { runtime }, typecheck, variables }: ProgramSettings,
  { config, secretKeys }: Stack,
): Readonly<Record<string, string>> {
  // Older packages read the long form of keys; newer ones read both.
  const keys = Object.entries(config).map(([key, value]) => [key.replace(":", ":config:"), value]);
  return scrubEnvironment({
    ...variables,
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(keys)),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(secretKeys),
    ...(runtime.typescript ? { PULUMI_NODEJS_TYPESCRIPT: "true" } : {}),
    ...(runtime.tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: runtime.tsconfig }),
    ...(typecheck ? {} : { PULUMI_NODEJS_TRANSPILE_ONLY: "true" }),
  });
}

/** The result of a program that exceeded its deadline. */
export function createTimeoutResult(
  output: string,
  seconds: number,
  warnings: readonly Diagnostic[] = [],
): ProgramResult {
  const message =
    `The program did not end within ${seconds} seconds and was ended. ` +
    `Look for a timer, a server or a connection that is never closed, or give it more time with --deadline SECONDS.`;
  return {
    exitCode: null,
    output,
    diagnostics: [...warnings, { severity: "error", message }],
    needsColdRun: false,
  };
}
