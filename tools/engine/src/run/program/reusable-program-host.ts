import { join } from "node:path";
import { NodeProcess } from "../../process/node-process";
import { preloadArguments } from "../../process/preload";
import { createRefusalWarnings } from "../../process/refusals";
import type { Stack } from "../project/stack";
import { endOfOutput, isJobEnd, type Job } from "./host/messages";
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

/**
 * One process that runs the programs of many stacks one after the other. Installed packages load once, which is most
 * of the time of a preview. It only returns the results of successful runs: all others need the official runner.
 */
export class ReusableProgramHost {
  private readonly process: NodeProcess;
  private jobs = 0;
  private reportedLength = 0;
  private ended = false;
  private idle: Promise<void> = Promise.resolve();
  private onEnd: ((clean: boolean) => void) | undefined;

  constructor(private readonly settings: ProgramSettings) {
    const { project, sdk, signal } = settings;
    this.process = new NodeProcess({
      args: [
        ...preloadArguments(programPreloads(settings)),
        ...project.runtime.nodeArgs,
        join(__dirname, "host", "main.js"),
        sdk.folder,
        project.programFolder,
      ],
      workingFolder: project.programFolder,
      environment: programEnvironment(settings, { name: "", config: {}, secretKeys: [], warnings: [] }),
      onMessage: (message) => {
        if (isJobEnd(message) && message.job === this.jobs) this.onEnd?.(message.clean);
      },
      signal,
    });
    const gone = () => {
      this.ended = true;
      this.onEnd?.(false);
    };
    this.process.ended.then(gone, gone);
  }

  /** False once a run has failed: its remains could spoil the next one. */
  get isUsable(): boolean {
    return !this.ended;
  }

  /** The program of a stack. It waits for those before it. */
  program(stack: Stack): Program {
    return { run: (address) => this.run(stack, address) };
  }

  private run(stack: Stack, address: string): RunningProgram {
    const started = this.idle;
    const ended = started.then(() => this.runJob(stack, address));
    const over = () => undefined;
    this.idle = ended.then(over, over);
    return { started, ended, abort: () => this.stop() };
  }

  private async runJob(stack: Stack, address: string): Promise<ProgramResult> {
    const job = (this.jobs += 1);
    const refusalsBefore = this.process.refusals.length;
    const message: Job = {
      job,
      args: runnerArguments(this.settings, stack, address),
      environment: programEnvironment(this.settings, stack),
    };
    const { deadlineSeconds, startTimer } = this.settings;
    let late = false;
    const stopTimer = startTimer(deadlineSeconds, () => {
      late = true;
      this.stop();
    });
    const clean = await new Promise<boolean>((resolve) => {
      this.onEnd = resolve;
      if (this.ended) resolve(false);
      else this.process.send(message);
    });
    stopTimer();
    if (late) return createTimeoutResult(this.process.output.slice(this.reportedLength), deadlineSeconds);
    if (!clean) {
      this.stop();
      return { exitCode: null, output: "", diagnostics: [], needsColdRun: true };
    }
    const output = await this.outputOf(job);
    const diagnostics = createRefusalWarnings(this.process.refusals.slice(refusalsBefore), "The program");
    return { exitCode: 0, output, diagnostics, needsColdRun: false };
  }

  stop(): void {
    this.ended = true;
    this.process.stop();
  }

  /** The output of the run, once both outputs have reported their end. */
  private outputOf(job: number): Promise<string> {
    const end = endOfOutput(job);
    return new Promise((resolve) => {
      const check = () => {
        const own = this.process.output.slice(this.reportedLength);
        if (own.split(end).length < 3) return;
        forget();
        this.reportedLength = this.process.output.length;
        resolve(own.replaceAll(end, ""));
      };
      const forget = this.process.onOutput(check);
      check();
    });
  }
}
