import type { ValueMode } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import type { ResourceSchema } from "../model/resource-schema";
import type { ValueMap } from "../model/values";
import type { RemoteFiles } from "../protocol/remote-files";
import type { Services } from "../protocol/services";
import type { JournalEntry } from "../state/journal/journal-entry";
import type { StackOutputs } from "../state/recorded-outputs";
import type { Snapshot } from "../state/snapshot";
import type { Analyzer } from "./analysis/analyzer";
import type { EngineRequest } from "./engine-request";
import type { StepEvent } from "./steps/step-log";

/** The options of one run of a program. */
export interface MonitorOptions {
  /** Protocol of the program's own SDK. */
  readonly services: Services;
  readonly project: string;
  readonly stack: string;
  readonly organization: string;

  /** Stack configuration, `namespace:key` to its text. Structured values are JSON. */
  readonly config: Readonly<Record<string, string>>;

  /** Keys of `config` that are secret. Their values are never shown. */
  readonly secretKeys: readonly string[];
  readonly mode: ValueMode;

  /** Folder with `Pulumi.yaml`: source positions are relative to it. */
  readonly projectFolder: string;

  /** Working directory of the program, to which relative paths of its assets refer. */
  readonly workingFolder: string;

  /** Local copies of remote assets, by address; without one, an asset has no hash. */
  readonly remoteFiles?: RemoteFiles;

  /** True for a preview. Only hooks that ask for it run then. */
  readonly dryRun: boolean;

  /**
   * Registrations that the program may have in progress at the same time.
   *
   * @default 16
   */
  readonly parallel?: number;

  /** The provider of a package, for example `aws`. It throws if there is none. */
  readonly providers: (packageName: string) => Provider;

  /** What the installed SDK declares about a resource type. */
  readonly schemas: (type: string) => ResourceSchema | undefined;

  /** Version of a package's SDK in the program; absent if unknown. */
  readonly installedVersion?: (packageName: string) => string | undefined;

  /** Packs that analyze the run. Registrations wait for them, so packs may start together with the program. */
  readonly analyzers: Promise<readonly Analyzer[]>;

  /** Outputs of other stacks by the name that the program uses; secret ones carry the secret marker. */
  readonly stackReferences?: Readonly<Record<string, ValueMap>>;

  /** Outputs of stacks as recorded by their last update. */
  readonly recordedOutputs?: StackOutputs;

  /**
   * Refuse invented answers, and a program that logs an error and continues.
   *
   * @default true
   */
  readonly strict?: boolean;

  /**
   * The state that the run begins with.
   *
   * @default an empty one
   */
  readonly before?: Snapshot;

  /** Persists each change of the state; not called in previews. */
  readonly persist?: (entry: JournalEntry) => Promise<void> | void;

  /** Called when a step begins and when it ends. */
  readonly onStep?: (event: StepEvent) => void;

  /** Called with each request, so that a run can be replayed without the program. */
  readonly onRequest?: (request: EngineRequest) => void;

  /** Called with the number of resources registered so far. */
  readonly onProgress?: (resources: number) => void;

  /** Called once when a step fails: the program is to end, and may be killed after a grace period. */
  readonly onAbort?: () => void;
}
