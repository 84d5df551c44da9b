import { join } from "node:path";
import { scrubEnvironment } from "../process/environment-variables";
import { NodeProcess } from "../process/node-process";
import { preloadArguments, type Preload } from "../process/preload";
import type { Sdk } from "../process/sdk";
import { createStartError } from "../process/start-failure";

/** How the program is run, as far as its dynamic providers are run alike. */
export interface DynamicProcessSettings {
  readonly project: { readonly name: string; readonly folder: string; readonly programFolder: string };
  readonly sdk: Sdk;

  /** Without the accelerator. */
  readonly plain: boolean;

  /** Lets the code start other programs. */
  readonly allowExec: boolean;

  /** Further environment variables. */
  readonly variables: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The process in which the code of dynamic providers runs. */
export interface DynamicProcess {
  /** Port of the loopback interface; rejects if it cannot be served. */
  readonly port: Promise<number>;

  /** What the guards have refused so far. */
  readonly refusals: NodeProcess["refusals"];

  /** What the code printed so far. */
  readonly output: () => string;
  stop(): void;
}

/**
 * Starts the official process for dynamic providers of the program's own SDK, in the program's folder, as Pulumi
 * does; but with a scrubbed environment, and behind the guards of the program.
 *
 * @see https://github.com/pulumi/pulumi/blob/v3.248.0/sdk/nodejs/cmd/dynamic-provider/index.ts
 */
export function startDynamicProcess({
  project,
  sdk,
  plain,
  allowExec,
  variables,
  signal,
}: DynamicProcessSettings): DynamicProcess {
  const guards: readonly Preload[] = [
    ...(plain ? [] : (["accelerator"] as const)),
    "network-guard",
    ...(allowExec ? [] : (["process-guard"] as const)),
  ];
  const runner = join(sdk.folder, "cmd", "dynamic-provider", "index.js");
  const process = new NodeProcess({
    // It requires the address of an engine, and never calls it.
    args: [...preloadArguments(guards), runner, "127.0.0.1:0"],
    workingFolder: project.programFolder,
    environment: scrubEnvironment({
      ...variables,
      PULUMI_NODEJS_PROJECT: project.name,
      PULUMI_PROJECT: project.name,
    }),
    signal,
  });
  const port = new Promise<number>((found, fail) => {
    process.onOutput((output) => {
      const line = portLine.exec(output)?.[1];
      if (line !== undefined) found(Number(line));
    });
    process.ended.then(() => {
      const reason = createStartError(process.output, project.folder);
      fail(new Error(`The code of dynamic providers could not be run:\n${reason}`));
    }, fail);
  });
  // A caller that stops it before it is ready does not wait for its port.
  port.catch(() => undefined);
  return {
    port,
    refusals: process.refusals,
    output: () => process.output.replace(portLine, ""),
    stop: () => process.stop(),
  };
}

/** The first line is the port. */
const portLine = /^(\d+)\r?\n/m;
