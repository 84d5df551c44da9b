import type { Diagnostic } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import { createRefusalWarnings } from "../process/refusals";
import { toOutputValues } from "../protocol/conversions";
import type { ComponentRun } from "./component-messages";
import { ComponentPlugin } from "./component-plugin";
import { findPlugin, installedVersions } from "./installed-plugin";
import { type PluginProcessSettings, startPlugin, UnguardedPlugin } from "./plugin-process";

/** What built the components of a package. */
export interface ComponentSource {
  readonly package: string;

  /** `"nothing"`: the plan has them without their children. */
  readonly builtBy: "plugin" | "model" | "nothing";

  /** Version of the plugin; absent if none built them. */
  readonly version?: string;
}

/** How plugins are used in a run. */
export interface PluginSettings extends Omit<PluginProcessSettings, "engineAddress"> {
  /** The Pulumi home with the plugins. */
  readonly home: string;
}

/** Packages whose plugins manage resources too: such a plugin must be configured for a real cloud before it builds. */
const managing: ReadonlySet<string> = new Set(["aws", "kubernetes"]);

/** The component plugins of one run. Each starts with its first component. */
export class Plugins {
  private readonly started = new Map<string, Promise<ComponentPlugin | undefined>>();
  private readonly sourceByPackage = new Map<string, ComponentSource>();
  private readonly processes: ReturnType<typeof startPlugin>[] = [];
  private readonly notes = new Set<string>();

  /**
   * @param run known when the engine listens
   * @param settings absent where no plugin is to be used
   */
  constructor(
    private readonly run: Promise<ComponentRun>,
    private readonly settings: PluginSettings | undefined,
  ) {}

  /** Wraps providers, so that plugins build their components where possible. */
  wrap(providers: (pkg: string) => Provider): (pkg: string) => Provider {
    return (pkg) => this.wrapProvider(pkg, providers(pkg));
  }

  /** What built the components of each package, by the names of the packages. */
  get sources(): readonly ComponentSource[] {
    return [...this.sourceByPackage.values()].sort((a, b) => (a.package < b.package ? -1 : 1));
  }

  /** Diagnostics about the plugins. */
  get diagnostics(): readonly Diagnostic[] {
    const refusals = this.processes.flatMap((process) => process.refusals);
    return [
      ...[...this.notes].sort().map((message): Diagnostic => ({ severity: "info", message })),
      ...createRefusalWarnings(refusals, "A plugin"),
    ];
  }

  stop(): void {
    for (const process of this.processes) process.stop();
    for (const started of this.started.values()) {
      void started.then((plugin) => plugin?.close()).catch(() => undefined);
    }
  }

  private wrapProvider(pkg: string, provider: Provider): Provider {
    const { construct, call } = provider;
    if (construct === undefined || call === undefined || managing.has(pkg)) return provider;
    return {
      ...provider,
      construct: async (request, registrar) => {
        const plugin = await this.plugin(pkg, request.version ?? "");
        if (plugin !== undefined) {
          this.sourceByPackage.set(pkg, { package: pkg, builtBy: "plugin", version: plugin.plugin.version });
          return plugin.construct(request);
        }
        const built = await construct(request, registrar);
        if (!this.sourceByPackage.has(pkg)) {
          this.sourceByPackage.set(pkg, {
            package: pkg,
            builtBy: built.note === undefined ? "model" : "nothing",
          });
        }
        return built;
      },
      call: async (token, args, registrar, asked) => {
        const plugin = await this.plugin(pkg, asked?.version ?? "");
        if (plugin !== undefined) return plugin.call(token, asked?.args ?? toOutputValues(args));
        return call(token, args, registrar, asked);
      },
    };
  }

  private plugin(name: string, version: string): Promise<ComponentPlugin | undefined> {
    const key = `${name} ${version}`;
    const started = this.started.get(key) ?? this.start(name, version);
    this.started.set(key, started);
    return started;
  }

  private async start(name: string, version: string): Promise<ComponentPlugin | undefined> {
    const { settings } = this;
    if (settings === undefined) return undefined;
    const plugin = findPlugin(settings.home, name, version);
    if (plugin === undefined) {
      const others = installedVersions(settings.home, name);
      if (others.length > 0 && version !== "") {
        this.notes.add(
          `The plugin ${name} is installed in version ${others.join(", ")}, but the program asks for ${version}: its model ` +
            `is used. "pulumi plugin install resource ${name} ${version}" installs that one.`,
        );
      }
      return undefined;
    }
    const run = await this.run;
    const process = startPlugin(plugin, { ...settings, engineAddress: run.address });
    this.processes.push(process);
    try {
      return new ComponentPlugin(plugin, run, await process.port);
    } catch (error) {
      if (!(error instanceof UnguardedPlugin)) throw error;
      this.notes.add(
        `The plugin ${name} ${version} is installed, but nothing can watch over its connections: its model is used. ` +
          `--trust-plugins uses the plugin all the same.`,
      );
      return undefined;
    }
  }
}
