import { join } from "node:path";
import { NodeProcess } from "../../process/node-process";
import { preloadArguments } from "../../process/preload";
import { addressPlaceholder } from "../../process/preload/address";
import { createRefusalWarnings } from "../../process/refusals";
import type { Stack } from "../project/stack";
import {
  createTimeoutResult,
  type Program,
  type ProgramResult,
  type ProgramSettings,
  programEnvironment,
  programPreloads,
  runnerArguments,
  type RunningProgram,
} from "./program";

// Long enough for the SDK to print its messages, short enough for a waiting user.
const graceMilliseconds = 1500;

/**
 * The program of one environment under the official runner of the project's own SDK. Its process starts immediately,
 * so that program and engine start in parallel; without the accelerator it starts when the engine is ready.
 */
export class OfficialProgram implements Program {
  private readonly waiting: NodeProcess | undefined;

  constructor(
    private readonly settings: ProgramSettings,
    private readonly stack: Stack,
  ) {
    if (!settings.plain) this.waiting = this.start(addressPlaceholder);
  }

  run(address: string): RunningProgram {
    const { deadlineSeconds, startTimer } = this.settings;
    const process = this.waiting ?? this.start(address);
    process.sendAddress(address);

    let late = false;
    const stopTimer = startTimer(deadlineSeconds, () => {
      late = true;
      process.stop();
    });
    let grace: NodeJS.Timeout | undefined;

    const over = process.ended.finally(() => {
      stopTimer();
      clearTimeout(grace);
    });
    const ended = over.then(({ exitCode }): ProgramResult => {
      const { output, refusals } = process;
      const warnings = createRefusalWarnings(refusals, "The program");
      if (late) return createTimeoutResult(output, deadlineSeconds, warnings);
      return { exitCode, output, diagnostics: warnings, needsColdRun: false };
    });
    const abort = () => {
      grace ??= setTimeout(() => process.stop(), graceMilliseconds);
    };
    return { started: Promise.resolve(), ended, abort };
  }

  private start(address: string): NodeProcess {
    const { settings, stack } = this;
    const { project, sdk, plain, signal } = settings;
    return new NodeProcess({
      args: [
        ...preloadArguments([...programPreloads(settings), ...(plain ? [] : (["preload-sdk"] as const))]),
        ...project.runtime.nodeArgs,
        join(sdk.folder, "cmd", "run", "index.js"),
        ...runnerArguments(settings, stack, address),
      ],
      workingFolder: project.programFolder,
      environment: programEnvironment(settings, stack),
      awaitsAddress: !plain,
      signal,
    });
  }
}
