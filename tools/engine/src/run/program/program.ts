import type { Diagnostic } from "@eks-platform/plan";
import { scrubEnvironment } from "../../process/environment-variables";
import type { Preload } from "../../process/preload";
import type { Sdk } from "../../process/sdk";
import type { Project } from "../project/project";
import type { Stack } from "../project/stack";

/** How programs are run, for all environments alike. */
export interface ProgramSettings {
  readonly project: Project;
  readonly sdk: Sdk;
  readonly organization: string;

  /** True for previews: programs ask for it, and hooks run only if they want to. */
  readonly dryRun: boolean;
  readonly plain: boolean;

  /** True where what listens is no engine of ours, but another server that speaks gRPC. */
  readonly grpcOnly: boolean;
  readonly typecheck: boolean;
  readonly allowExec: boolean;
  readonly deadlineSeconds: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** How the program of one environment ended. */
export interface ProgramResult {
  /** Exit code; `null` if it had to be ended. */
  readonly exitCode: number | null;
  readonly output: string;

  /** What is to be told beside what the program told the engine. */
  readonly diagnostics: readonly Diagnostic[];

  /** True if the official runner might have come to something else: then it must be asked. */
  readonly needsColdRun: boolean;
}

/** A program under way. */
export interface RunningProgram {
  /** Resolves when it is its turn. */
  readonly started: Promise<void>;
  readonly ended: Promise<ProgramResult>;

  /** Ends it after a grace period in which it can still say why. */
  abort(): void;
}

/** A program that waits for its engine. */
export interface Program {
  /** @param address where the engine listens */
  run(address: string): RunningProgram;
}

/** Registrations that a program may have under way at once: Pulumi's own default. */
export const parallel = 16;

/** What is loaded into the process of a program before its runner. */
export function programPreloads({ plain, grpcOnly, allowExec }: ProgramSettings): readonly Preload[] {
  return [
    ...(plain ? [] : (["accelerator"] as const)),
    ...(plain || grpcOnly ? [] : (["direct-transport"] as const)),
    "network-guard",
    ...(allowExec ? [] : (["process-guard"] as const)),
  ];
}

/** Arguments of the runner, as Pulumi's own language host gives them. */
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

/** The whole environment of a program: nothing of ours but what every program needs, and its configuration. */
export function programEnvironment(
  { project: { runtime }, typecheck, variables }: ProgramSettings,
  { config, secretKeys }: Stack,
): Readonly<Record<string, string>> {
  // The long form of keys is what older packages read; newer ones read both.
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

/** The result of a program that was ended because it took too long. */
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
