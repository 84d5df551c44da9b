import { DynamicProviders } from "../dynamic/dynamic-providers";
import { Monitor, type MonitorOptions, type Run } from "../monitor/monitor";
import { type ComponentSource, Plugins, type PluginSettings } from "../plugins/plugins";
import { pulumiHome } from "../plugins/installed-plugin";
import type { Judge } from "../policies/judge";
import { refuseUnknownRules } from "../policies/unknown-rules";
import type { Services } from "../protocol/services";
import type { Crew, CrewSettings } from "./crew";
import { engineOptions } from "./engine-options";
import type { Environment } from "./preparation";
import type { Program, ProgramResult } from "./program";
import type { Progress } from "./request";

/** A run, and how its program ended. */
export interface Finished {
  readonly run: Run;
  readonly program: ProgramResult;

  /** What built the components of packages. */
  readonly components: readonly ComponentSource[];
}

/** What makes a run an update. */
export type Updating = Pick<MonitorOptions, "before" | "persist" | "onStep" | "onRequest"> & {
  /** Puts something between the engine and the clouds. */
  readonly through: (clouds: MonitorOptions["clouds"]) => MonitorOptions["clouds"];
};

/** Runs environments, each with an engine of its own. */
export class Lane {
  constructor(
    private readonly settings: CrewSettings,
    private readonly services: Services,
    private readonly crew: Pick<Crew, "warm" | "packs" | "official">,
  ) {}

  /** Updates one environment, by the official runner: what a program does can be done only once. */
  async update(environment: Environment, updating: Updating): Promise<Finished> {
    return this.#run(environment, this.crew.official(environment.stack), updating);
  }

  /** Previews one environment. What a warm run leaves in doubt is done again by the official runner. */
  async preview(environment: Environment): Promise<Finished> {
    const { warm } = this.crew;
    const { stack } = environment;
    if (warm?.isUsable === true) {
      const attempt = await this.#run(environment, warm.program(stack));
      if (!attempt.program.isDoubtful) return attempt;
    }
    // Nobody waits any more for what would begin now.
    this.settings.program.signal.throwIfAborted();
    return this.#run(environment, this.crew.official(stack));
  }

  async #run(
    environment: Environment,
    waiting: Program,
    { through = (clouds) => clouds, ...updating }: Partial<Updating> = {},
  ): Promise<Finished> {
    const { request } = this.settings;
    let resources = 0;
    const tell = (phase: Progress["phase"]) =>
      request.onProgress?.({ environment: environment.stack.name, phase, resources });

    let onAbort = (): void => undefined;
    let onAddress: (known: string) => void = () => undefined;
    const address = new Promise<string>((resolve) => (onAddress = resolve));
    const options = { ...engineOptions(environment, this.settings, this.services), ...updating };
    const told = address.then((known) => ({ ...options, address: known }));
    const plugins = new Plugins(told, this.#pluginSettings());
    const dynamic = new DynamicProviders(this.services, this.settings.program);
    const monitor = await Monitor.start({
      ...options,
      clouds: plugins.over(through(dynamic.over(options.clouds))),
      judges: address.then((known) => this.#judges(environment, known)),
      onProgress: (count) => {
        resources = count;
        tell("running");
      },
      onAbort: () => onAbort(),
    });
    try {
      onAddress(monitor.address);
      const running = waiting.run(monitor.address);
      onAbort = running.abort;
      void running.started.then(() => tell("running"));
      const ended = await running.ended;
      // A program that had to be ended may have waited for a plugin that never answers: the engine must not do so too.
      if (ended.exitCode === null) plugins.stop();
      tell("judging");
      const run = await monitor.finish({ exitCode: ended.exitCode });
      const program = {
        ...ended,
        output: ended.output + dynamic.output,
        diagnostics: [...ended.diagnostics, ...plugins.diagnostics, ...dynamic.diagnostics],
      };
      if (!program.isDoubtful) tell(run.succeeded ? "done" : "failed");
      return { run, program, components: plugins.sources };
    } finally {
      plugins.stop();
      dynamic.stop();
      monitor.close();
    }
  }

  #pluginSettings(): PluginSettings | undefined {
    const { request, program } = this.settings;
    const { plugins = "none", pulumiHome: home = pulumiHome() } = request;
    if (plugins === "none") return undefined;
    return { home, plain: program.plain, trusted: plugins === "any", signal: program.signal };
  }

  async #judges({ stack }: Environment, engineAddress: string): Promise<readonly Judge[]> {
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
    const judges = await Promise.all(this.crew.packs.map((pack) => pack.judge(facts, this.services)));
    refuseUnknownRules(
      this.settings.request.policyConfig ?? {},
      judges.map(({ pack }) => pack),
    );
    return judges;
  }
}
