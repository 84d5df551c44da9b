import { join } from "node:path";
import { scrubEnvironment } from "../run/environment-variables";
import { NodeProcess } from "../run/node-process";
import { preloadArguments, type Preload } from "../run/preload";
import type { ProgramSettings } from "../run/program";
import { createStartError } from "../run/start-failure";

/** The process in which the code of dynamic providers runs. */
export interface DynamicProcess {
  /** Port of the loopback interface; rejects if it cannot be served. */
  readonly port: Promise<number>;

  /** What the guards refused so far. */
  readonly refusals: NodeProcess["refusals"];

  /** What the code printed so far. */
  readonly output: () => string;
  stop(): void;
}

/**
 * Starts the official process for dynamic providers of the program's own SDK, where the program runs, as Pulumi does; but
 * with nothing of ours in its environment, and behind the guards of the program.
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
}: ProgramSettings): DynamicProcess {
  const guards: readonly Preload[] = [
    ...(plain ? [] : (["accelerator"] as const)),
    "network-guard",
    ...(allowExec ? [] : (["process-guard"] as const)),
  ];
  const runner = join(sdk.folder, "cmd", "dynamic-provider", "index.js");
  const process = new NodeProcess({
    // It wants the address of an engine, and never calls it.
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
  // Who stops it before it is up does not wait for its port.
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
