import { DynamicProviders } from "../../dynamic/dynamic-providers";
import type { Analyzer } from "../../monitor/analysis/analyzer";
import { Monitor, type MonitorOptions, type RunResult } from "../../monitor/monitor";
import { pulumiHome } from "../../plugins/installed-plugin";
import { type ComponentSource, Plugins, type PluginSettings } from "../../plugins/plugins";
import { refuseUnknownRules } from "../../policies/unknown-rules";
import type { Services } from "../../protocol/services";
import { engineOptions } from "../engine-options";
import type { Environment } from "../preparation";
import type { Program, ProgramResult } from "../program/program";
import type { Progress } from "../request";
import type { WorkerPool, WorkerPoolSettings } from "./worker-pool";

/** A run, and how its program ended. */
export interface FinishedRun {
  readonly run: RunResult;
  readonly program: ProgramResult;

  /** What built the components of packages. */
  readonly components: readonly ComponentSource[];
}

/** Options of a run that is an update. */
export type UpdateHooks = Pick<MonitorOptions, "before" | "persist" | "onStep" | "onRequest"> & {
  /** Wraps the providers. */
  readonly wrapProviders: (providers: MonitorOptions["providers"]) => MonitorOptions["providers"];
};

/** Runs environments, each with an engine of its own. */
export class Worker {
  constructor(
    private readonly settings: WorkerPoolSettings,
    private readonly services: Services,
    private readonly pool: Pick<WorkerPool, "reusable" | "packs" | "createOfficialProgram">,
  ) {}

  /** Updates one environment, with the official runner: an update cannot run twice. */
  async update(environment: Environment, updating: UpdateHooks): Promise<FinishedRun> {
    return this.run(environment, this.pool.createOfficialProgram(environment.stack), updating);
  }

  /** Previews one environment. If the result of the reusable host is in doubt, the official runner runs too. */
  async preview(environment: Environment): Promise<FinishedRun> {
    const { reusable } = this.pool;
    const { stack } = environment;
    if (reusable?.isUsable === true) {
      const attempt = await this.run(environment, reusable.program(stack));
      if (!attempt.program.needsColdRun) return attempt;
    }
    // The caller has given up.
    this.settings.program.signal.throwIfAborted();
    return this.run(environment, this.pool.createOfficialProgram(stack));
  }

  private async run(
    environment: Environment,
    waiting: Program,
    { wrapProviders: wrapProviders = (providers) => providers, ...updating }: Partial<UpdateHooks> = {},
  ): Promise<FinishedRun> {
    const { request } = this.settings;
    let resources = 0;
    const tell = (phase: Progress["phase"]) =>
      request.onProgress?.({ environment: environment.stack.name, phase, resources });

    let onAbort = (): void => undefined;
    let onAddress: (known: string) => void = () => undefined;
    const address = new Promise<string>((resolve) => (onAddress = resolve));
    const options = { ...engineOptions(environment, this.settings, this.services), ...updating };
    const withAddress = address.then((known) => ({ ...options, address: known }));
    const plugins = new Plugins(withAddress, this.pluginSettings());
    const dynamic = new DynamicProviders(this.services, this.settings.program);
    const monitor = await Monitor.start({
      ...options,
      providers: plugins.wrap(wrapProviders(dynamic.wrap(options.providers))),
      analyzers: address.then((known) => this.createAnalyzers(environment, known)),
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
      // A program that was killed may have waited for a plugin that never answers: the engine must not do so too.
      if (ended.exitCode === null) plugins.stop();
      tell("judging");
      const run = await monitor.finish({ exitCode: ended.exitCode });
      const program = {
        ...ended,
        output: ended.output + dynamic.output,
        diagnostics: [...ended.diagnostics, ...plugins.diagnostics, ...dynamic.diagnostics],
      };
      if (!program.needsColdRun) tell(run.succeeded ? "done" : "failed");
      return { run, program, components: plugins.sources };
    } finally {
      plugins.stop();
      dynamic.stop();
      monitor.close();
    }
  }

  private pluginSettings(): PluginSettings | undefined {
    const { request, program } = this.settings;
    const { plugins = "none", pulumiHome: home = pulumiHome() } = request;
    if (plugins === "none") return undefined;
    return { home, plain: program.plain, trusted: plugins === "any", signal: program.signal };
  }

  private async createAnalyzers({ stack }: Environment, engineAddress: string): Promise<readonly Analyzer[]> {
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
    const analyzers = await Promise.all(
      this.pool.packs.map((pack) => pack.createAnalyzer(facts, this.services)),
    );
    refuseUnknownRules(
      this.settings.request.policyConfig ?? {},
      analyzers.map(({ pack }) => pack),
    );
    return analyzers;
  }
}
