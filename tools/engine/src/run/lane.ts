import { Catalogue } from "../clouds/catalogue";
import { createClouds } from "../clouds/clouds";
import { Monitor, type Run } from "../monitor/monitor";
import type { PackFolder } from "../policies/pack-folder";
import { packSource, type PackSource } from "../policies/pack-source";
import type { Services } from "../protocol/services";
import type { Environment } from "./preparation";
import { parallel, type ProgramResult, type ProgramSettings, startProgram } from "./program";
import type { PreviewRequest, Progress } from "./request";
import type { WarmPrograms } from "./warm-programs";

/** What all lanes of a preview share. */
export interface LaneSettings {
  readonly request: PreviewRequest;
  readonly program: ProgramSettings;
  readonly services: Services;
  readonly packs: readonly PackFolder[];
}

/** A run, and how its program ended. */
export interface Finished {
  readonly run: Run;
  readonly program: ProgramResult;
}

/** Starts the program of the environment; it may turn out that another way of starting it must decide. */
type Start = (address: string) => {
  readonly ended: Promise<ProgramResult | undefined>;
  readonly abort: () => void;
};

/** Previews environments one after the other, with policy packs that serve all of them. */
export class Lane {
  readonly #packs: readonly PackSource[];

  constructor(
    private readonly settings: LaneSettings,
    private readonly warm: WarmPrograms | undefined,
  ) {
    const { packs, services, request, program } = settings;
    this.#packs = packs.map((pack) => packSource(pack, services, request.policyConfig ?? {}, program));
  }

  /** Previews one environment. A warm run that went wrong, or leaves a doubt, is done again by the official runner. */
  async preview(environment: Environment): Promise<Finished> {
    const { warm, settings } = this;
    const { stack } = environment;
    if (warm?.isUsable === true) {
      const attempt = await this.#run(environment, (address) => warm.start(stack, address));
      if (attempt !== undefined) return attempt;
    }
    const official = await this.#run(environment, (address) =>
      startProgram(settings.program, stack, address),
    );
    if (official === undefined) throw new Error("The official runner always comes to a result.");
    return official;
  }

  stop(): void {
    this.warm?.stop();
    for (const pack of this.#packs) pack.stop();
  }

  async #run(environment: Environment, start: Start): Promise<Finished | undefined> {
    const { request, program: settings, services } = this.settings;
    const { stack, fixtures } = environment;
    const { project, organization } = settings;
    const told = (phase: Progress["phase"], resources: number) =>
      request.onProgress?.({ environment: stack.name, phase, resources });

    let resources = 0;
    let onAbort = () => undefined as void;
    let engineStarts: (address: string) => void = () => undefined;
    const engineAddress = new Promise<string>((resolve) => (engineStarts = resolve));
    const catalogue = Catalogue.of(project.programFolder);
    const monitor = await Monitor.start({
      services,
      projectFolder: project.folder,
      workingFolder: project.programFolder,
      project: project.name,
      stack: stack.name,
      organization,
      config: stack.config,
      secretKeys: stack.secretKeys,
      mode: request.mode,
      dryRun: true,
      parallel,
      clouds: createClouds({
        projectFolder: project.programFolder,
        config: stack.config,
        fixtures: fixtures.invokes,
        strict: request.strict,
        mode: request.mode,
      }),
      schemas: (type) => catalogue.resource(type),
      judges: engineAddress.then((address) => this.#judges(environment, address)),
      stackReferences: fixtures.stackReferences,
      onProgress: (count) => {
        resources = count;
        told("running", count);
      },
      onAbort: () => onAbort(),
    });
    try {
      told("running", 0);
      engineStarts(monitor.address);
      const running = start(monitor.address);
      onAbort = running.abort;
      const program = await running.ended;
      if (program === undefined) return undefined;
      told("judging", resources);
      const run = await monitor.finish({ exitCode: program.exitCode });
      told(run.succeeded ? "done" : "failed", resources);
      return { run, program };
    } finally {
      monitor.close();
    }
  }

  #judges({ stack }: Environment, engineAddress: string) {
    const { project, organization } = this.settings.program;
    const facts = {
      engineAddress,
      organization,
      project: project.name,
      stack: stack.name,
      config: stack.config,
      secretKeys: stack.secretKeys,
      tags: project.tags,
    };
    return Promise.all(this.#packs.map((pack) => pack.judge(facts)));
  }
}
