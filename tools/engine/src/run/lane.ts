import { Catalogue } from "../clouds/catalogue";
import { createClouds } from "../clouds/clouds";
import { Monitor, type MonitorOptions, type Run } from "../monitor/monitor";
import type { Judge } from "../policies/judge";
import type { Services } from "../protocol/services";
import type { Crew, CrewSettings } from "./crew";
import type { Environment } from "./preparation";
import { parallel, type Program, type ProgramResult } from "./program";
import type { Progress } from "./request";

/** A run, and how its program ended. */
export interface Finished {
  readonly run: Run;
  readonly program: ProgramResult;
}

/** Previews environments one after the other, each with an engine of its own. */
export class Lane {
  constructor(
    private readonly settings: CrewSettings,
    private readonly services: Services,
    private readonly crew: Crew,
  ) {}

  /** Previews one environment. What a warm run leaves in doubt is done again by the official runner. */
  async preview(environment: Environment): Promise<Finished> {
    const { warm } = this.crew;
    const { stack } = environment;
    if (warm?.isUsable === true) {
      const attempt = await this.#run(environment, warm.program(stack));
      if (!attempt.program.isDoubtful) return attempt;
    }
    return this.#run(environment, this.crew.official(stack));
  }

  async #run(environment: Environment, waiting: Program): Promise<Finished> {
    const { request } = this.settings;
    let resources = 0;
    const tell = (phase: Progress["phase"]) =>
      request.onProgress?.({ environment: environment.stack.name, phase, resources });

    let onAbort = (): void => undefined;
    let onAddress: (known: string) => void = () => undefined;
    const address = new Promise<string>((resolve) => (onAddress = resolve));
    const monitor = await Monitor.start({
      ...this.#engineOf(environment),
      judges: address.then((known) => this.#judges(environment, known)),
      onProgress: (count) => {
        resources = count;
        tell("running");
      },
      onAbort: () => onAbort(),
    });
    try {
      tell("running");
      onAddress(monitor.address);
      const running = waiting.run(monitor.address);
      onAbort = running.abort;
      const program = await running.ended;
      tell("judging");
      const run = await monitor.finish({ exitCode: program.exitCode });
      if (!program.isDoubtful) tell(run.succeeded ? "done" : "failed");
      return { run, program };
    } finally {
      monitor.close();
    }
  }

  #engineOf({ stack, fixtures }: Environment): Omit<MonitorOptions, "judges"> {
    const { request, program } = this.settings;
    const { project, organization } = program;
    const projectFolder = project.programFolder;
    const catalogue = Catalogue.of(projectFolder);
    const { config, secretKeys } = stack;
    const { mode, strict } = request;
    return {
      services: this.services,
      projectFolder: project.folder,
      workingFolder: project.programFolder,
      project: project.name,
      stack: stack.name,
      organization,
      config,
      secretKeys,
      mode,
      dryRun: true,
      parallel,
      clouds: createClouds({ projectFolder, config, fixtures: fixtures.invokes, strict, mode }),
      schemas: (type) => catalogue.resource(type),
      stackReferences: fixtures.stackReferences,
    };
  }

  #judges({ stack }: Environment, engineAddress: string): Promise<readonly Judge[]> {
    const { project, organization } = this.settings.program;
    const { name, config, secretKeys } = stack;
    const facts = {
      engineAddress,
      organization,
      project: project.name,
      stack: name,
      config,
      secretKeys,
      tags: project.tags,
    };
    return Promise.all(this.crew.packs.map((pack) => pack.judge(facts, this.services)));
  }
}
