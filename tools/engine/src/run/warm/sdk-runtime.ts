import { createRequire } from "node:module";
import { join } from "node:path";

/** The state that the SDK keeps for one run. */
export interface Store {
  readonly settings: {
    readonly rpcDone: Promise<unknown>;
    readonly monitor?: { close(): void };
    readonly engine?: { close(): void };
  };
  readonly leakCandidates: ReadonlySet<unknown>;
  readonly logErrorCount: number;
  readonly terminated: boolean;
}

/** The parts of a project's SDK that run a program: those that the official runner is made of. */
export interface SdkRuntime {
  /** Runs something with a state of its own. */
  withLocalStorage<T>(callback: () => T): T;

  /** State of the run that the caller belongs to. */
  getStore(): Store;

  /** State of code that belongs to no run. */
  getGlobalStore(): Store;

  /** Waits until the engine needs the program no more. */
  signalAndWaitForShutdown(): Promise<void>;
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

/** Loads the SDK of a project, and all that the runner needs, without starting a run. */
export function loadSdkRuntime(sdkFolder: string): SdkRuntime {
  const sdk = createRequire(join(sdkFolder, "package.json"));
  const load = (module: string): unknown => sdk(join(sdkFolder, module));
  // The runner's entry starts a run as soon as it is loaded; its other module wants one constant of it.
  const entry = sdk.resolve(join(sdkFolder, "cmd", "run", "index.js"));
  require.cache[entry] = Object.assign(Object.create(null), {
    id: entry,
    filename: entry,
    loaded: true,
    children: [],
    exports: { nodeJSProcessExitedAfterLoggingUserActionableMessage: 32 },
  }) as NodeJS.Module;

  // These modules have had these members since SDK 3.100; where one is missing, the host fails and is not used.
  const state = load("runtime/state") as Pick<SdkRuntime, "withLocalStorage" | "getStore" | "getGlobalStore">;
  const settings = load("runtime/settings") as Pick<
    SdkRuntime,
    "signalAndWaitForShutdown" | "disconnectSync"
  >;
  const runner = load("cmd/run/run") as Pick<SdkRuntime, "run">;
  load("index");
  return {
    ...{
      withLocalStorage: state.withLocalStorage,
      getStore: state.getStore,
      getGlobalStore: state.getGlobalStore,
    },
    ...{
      signalAndWaitForShutdown: settings.signalAndWaitForShutdown,
      disconnectSync: settings.disconnectSync,
    },
    run: runner.run,
    parse: sdk("minimist") as SdkRuntime["parse"],
  };
}
