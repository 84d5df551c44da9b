import { delimiter, join, resolve } from "node:path";
import { scrubEnvironment } from "../process/environment-variables";
import { NodeProcess } from "../process/node-process";
import { preloadPath, preloadArguments, type Preload } from "../process/preload";
import { isGuarded } from "../process/preload/messages";
import { locateSdk } from "../process/sdk";
import { createStartError } from "../process/start-failure";
import { executableOf, type InstalledPlugin } from "./installed-plugin";

/** How the process of a plugin starts. */
export interface PluginProcessSettings {
  /** Address of the engine, which it logs to. */
  readonly engineAddress: string;

  /** Without the accelerator. */
  readonly plain: boolean;

  /** Use a plugin even if no guard watches its connections. */
  readonly trusted: boolean;
  readonly signal: AbortSignal;
}

/** A running plugin. */
export interface PluginProcess {
  /** Port of the loopback interface; rejects if it cannot be served, or by {@link UnguardedPlugin}. */
  readonly port: Promise<number>;

  /** What the guards have refused so far. */
  readonly refusals: NodeProcess["refusals"];
  stop(): void;
}

/** A plugin that is not a Node.js program, or does not accept options: no guard can be loaded into it. */
export class UnguardedPlugin extends Error {}

/** Executables that replace those that plugins look for. */
const shims = resolve(__dirname, "..", "..", "shims");

/** Starts a plugin, with a scrubbed environment and no network access. */
export function startPlugin(plugin: InstalledPlugin, settings: PluginProcessSettings): PluginProcess {
  const { folder } = plugin;
  let guarded = plugin.kind === "source";
  const process = new NodeProcess({
    ...startOf(plugin, settings),
    workingFolder: folder,
    onMessage: (message) => {
      if (isGuarded(message)) guarded = true;
    },
    signal: settings.signal,
  });
  const port = new Promise<number>((found, fail) => {
    process.onOutput((output) => {
      const line = /^(\d+)\r?\n/m.exec(output)?.[1];
      if (line === undefined) return;
      if (guarded || settings.trusted) return found(Number(line));
      process.stop();
      fail(new UnguardedPlugin());
    });
    process.ended.then(() => {
      fail(
        new Error(
          `The plugin in ${folder} could not be started:\n${createStartError(process.output, folder)}\n` +
            `Install it again, or do without it: --no-plugins takes the model of the package.`,
        ),
      );
    }, fail);
  });
  // A caller that stops a plugin before it is ready does not wait for its port.
  port.catch(() => undefined);
  return { port, refusals: process.refusals, stop: () => process.stop() };
}

function startOf(plugin: InstalledPlugin, { engineAddress, plain }: PluginProcessSettings) {
  const guards: readonly Preload[] = [
    ...(plain ? [] : (["accelerator"] as const)),
    "certificate-probe",
    "network-guard",
    "process-guard",
  ];
  const variables = {
    PATH: [shims, process.env["PATH"] ?? ""].join(delimiter),
    AWS_EC2_METADATA_DISABLED: "true",
    EKS_PLATFORM_STAND_INS: shims,
  };
  if (plugin.kind === "source") {
    const { folder } = plugin;
    const sdk = locateSdk(folder, `The plugin in ${folder}`);
    const runner = join(sdk.folder, "cmd", "run-plugin", "index.js");
    return {
      args: [...preloadArguments(guards), runner, folder, engineAddress],
      environment: scrubEnvironment(variables),
    };
  }
  // Only the guards, which say so when they are there: the executable may bring a Node.js of its own.
  const required = ["exit-with-parent", ...guards.slice(plain ? 0 : 1), "guarded"] as const;
  return {
    executable: executableOf(plugin),
    args: [engineAddress],
    environment: scrubEnvironment({
      ...variables,
      NODE_OPTIONS: required.map((name) => `--require=${JSON.stringify(preloadPath(name))}`).join(" "),
    }),
  };
}
