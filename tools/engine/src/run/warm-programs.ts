import { join } from "node:path";
import { NodeProcess } from "./node-process";
import { preloadArguments } from "./preload";
import {
  lateResult,
  type Program,
  type ProgramResult,
  type ProgramSettings,
  programEnvironment,
  programPreloads,
  runnerArguments,
  type RunningProgram,
} from "./program";
import { refusalWarnings } from "./refusals";
import type { Stack } from "./stack";
import { endOfOutput, isJobEnd, type Job } from "./warm/messages";

/**
 * One process that runs the program of many stacks one after the other. Installed packages are loaded once, which is
 * most of the time of a preview. It gives a result only for runs that went well: all others are for the official runner.
 */
export class WarmPrograms {
  readonly #process: NodeProcess;
  #jobs = 0;
  #told = 0;
  #gone = false;
  #idle: Promise<void> = Promise.resolve();
  #onEnd: ((clean: boolean) => void) | undefined;

  constructor(private readonly settings: ProgramSettings) {
    const { project, sdk, signal } = settings;
    this.#process = new NodeProcess({
      args: [
        ...preloadArguments(programPreloads(settings)),
        ...project.runtime.nodeArgs,
        join(__dirname, "warm", "program-host.js"),
        sdk.folder,
        project.programFolder,
      ],
      workingFolder: project.programFolder,
      environment: programEnvironment(settings, { name: "", config: {}, secretKeys: [], warnings: [] }),
      onMessage: (message) => {
        if (isJobEnd(message) && message.job === this.#jobs) this.#onEnd?.(message.clean);
      },
      signal,
    });
    const gone = () => {
      this.#gone = true;
      this.#onEnd?.(false);
    };
    this.#process.ended.then(gone, gone);
  }

  /** False once a run went wrong: what it left behind could spoil the next one. */
  get isUsable(): boolean {
    return !this.#gone;
  }

  /** The program of a stack. It waits for those that were run before it. */
  program(stack: Stack): Program {
    return { run: (address) => this.#run(stack, address) };
  }

  #run(stack: Stack, address: string): RunningProgram {
    const started = this.#idle;
    const ended = started.then(() => this.#perform(stack, address));
    const over = () => undefined;
    this.#idle = ended.then(over, over);
    return { started, ended, abort: () => this.stop() };
  }

  async #perform(stack: Stack, address: string): Promise<ProgramResult> {
    const job = (this.#jobs += 1);
    const refusalsBefore = this.#process.refusals.length;
    const message: Job = {
      job,
      args: runnerArguments(this.settings, stack, address),
      environment: programEnvironment(this.settings, stack),
    };
    const { deadlineSeconds } = this.settings;
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      this.stop();
    }, deadlineSeconds * 1000);
    const clean = await new Promise<boolean>((resolve) => {
      this.#onEnd = resolve;
      if (this.#gone) resolve(false);
      else this.#process.send(message);
    });
    clearTimeout(deadline);
    if (late) return lateResult(this.#process.output.slice(this.#told), deadlineSeconds);
    if (!clean) {
      this.stop();
      return { exitCode: null, output: "", diagnostics: [], isDoubtful: true };
    }
    const output = await this.#outputOf(job);
    const diagnostics = refusalWarnings(this.#process.refusals.slice(refusalsBefore), "The program");
    return { exitCode: 0, output, diagnostics, isDoubtful: false };
  }

  stop(): void {
    this.#gone = true;
    this.#process.stop();
  }

  /** What the run printed, once both outputs have said that this is all. */
  #outputOf(job: number): Promise<string> {
    const end = endOfOutput(job);
    return new Promise((resolve) => {
      const check = () => {
        const own = this.#process.output.slice(this.#told);
        if (own.split(end).length < 3) return;
        forget();
        this.#told = this.#process.output.length;
        resolve(own.replaceAll(end, ""));
      };
      const forget = this.#process.onOutput(check);
      check();
    });
  }
}
