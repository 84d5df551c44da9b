import { createRequire } from "node:module";
import { join } from "node:path";

/** The state that every copy of the SDK in a process shares. */
export interface Store {
  /** Packages and modules that resolve resource references; packages register them when they are loaded. */
  resourcePackages?: unknown;
  resourceModules?: unknown;
  readonly leakCandidates: ReadonlySet<unknown>;
  readonly logErrorCount: number;
  readonly terminated: boolean;
}

/** The parts of a project's SDK that run a program, as the official runner uses them. */
export interface SdkRuntime {
  /** The shared state, which is created from the environment if there is none. */
  getGlobalStore(): Store;

  /** Waits until the engine no longer needs the program. */
  signalAndWaitForShutdown(): Promise<void>;

  /** Closes the connections of a run. */
  disconnectSync(): void;

  /** The official runner: finds the program, prepares TypeScript, and runs it as a stack. */
  run(
    argv: Readonly<Record<string, unknown>>,
    programStarted: () => void,
    reportLoggedError: (error: unknown) => void,
    isErrorReported: (error: unknown) => boolean,
  ): Promise<unknown>;

  /** Reads the runner's arguments as the runner does. */
  parse(args: readonly string[], options: object): Readonly<Record<string, unknown>>;
}

/** Loads the SDK of a project, and everything that the runner needs, without starting a run. */
export function loadSdkRuntime(sdkFolder: string): SdkRuntime {
  const sdk = createRequire(join(sdkFolder, "package.json"));
  const load = (module: string): unknown => sdk(join(sdkFolder, module));
  // The runner's entry starts a run when it is loaded, but its other module needs one constant of it.
  const entry = sdk.resolve(join(sdkFolder, "cmd", "run", "index.js"));
  const entryModule = { exports: { nodeJSProcessExitedAfterLoggingUserActionableMessage: 32 }, children: [] };
  require.cache[entry] = Object.assign(entryModule, {
    id: entry,
    filename: entry,
    loaded: true,
  }) as unknown as NodeJS.Module;

  // Where a later SDK has renamed one of these, the host fails immediately and the official runner takes over.
  const { getGlobalStore } = load("runtime/state") as Pick<SdkRuntime, "getGlobalStore">;
  const { signalAndWaitForShutdown, disconnectSync } = load("runtime/settings") as SdkRuntime;
  const { run } = load("cmd/run/run") as Pick<SdkRuntime, "run">;
  load("index");
  return {
    getGlobalStore,
    signalAndWaitForShutdown,
    disconnectSync,
    run,
    parse: sdk("minimist") as SdkRuntime["parse"],
  };
}

/** Gives the next run a state of its own. What packages registered when they were loaded stays registered. */
export function renewStore({ getGlobalStore }: SdkRuntime): Store {
  const { resourcePackages, resourceModules } = getGlobalStore();
  // Every copy of the SDK looks for the state under this name.
  Reflect.deleteProperty(globalThis, "globalStore");
  return Object.assign(getGlobalStore(), { resourcePackages, resourceModules });
}
