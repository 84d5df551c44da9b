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

/** What one run of a program is given. */
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

  /** Folder with `Pulumi.yaml`: source positions are told relative to it. */
  readonly projectFolder: string;

  /** Working directory of the program, where relative paths of its assets start. */
  readonly workingFolder: string;

  /** Copies of what lies behind the addresses of remote assets; without one, an asset has no hash. */
  readonly remoteFiles?: RemoteFiles;

  /** True for a preview. Hooks run then only if they ask for it. */
  readonly dryRun: boolean;

  /**
   * Registrations that the program may have under way at once.
   *
   * @default 16
   */
  readonly parallel?: number;

  /** The cloud behind a package, for example `aws`. It throws if there is none. */
  readonly providers: (packageName: string) => Provider;

  /** What the installed SDK says about a resource type. */
  readonly schemas: (type: string) => ResourceSchema | undefined;

  /** Version of the SDK that the program has of a package; absent if nobody can say. */
  readonly installedVersion?: (packageName: string) => string | undefined;

  /** Packs that judge the run. Registrations wait for them, so packs may start together with the program. */
  readonly analyzers: Promise<readonly Analyzer[]>;

  /** Outputs of other stacks by the name that the program uses; secret ones carry the secret marker. */
  readonly stackReferences?: Readonly<Record<string, ValueMap>>;

  /** What stacks exported when they were last updated, if it is recorded. */
  readonly recordedOutputs?: StackOutputs;

  /**
   * Refuse what has no true answer, and a program that logs an error and goes on.
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

  /** Makes what an update does to the state safe, entry by entry; not called in previews. */
  readonly persist?: (entry: JournalEntry) => Promise<void> | void;

  /** Told of each step, when it begins and when it has ended. */
  readonly onStep?: (event: StepEvent) => void;

  /** Told of all that is asked for, so that it can be asked for again without the program. */
  readonly onRequest?: (request: EngineRequest) => void;

  /** Told the number of resources registered so far. */
  readonly onProgress?: (resources: number) => void;

  /** Told once when a step failed: the program has been told to end and may be killed after a grace period. */
  readonly onAbort?: () => void;
}
