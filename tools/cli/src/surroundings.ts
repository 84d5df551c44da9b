import type * as engine from "@eks-platform/engine";
import type * as testbed from "@eks-platform/testbed";

/** A stream that people or programs read. */
export interface Outlet {
  readonly write: (text: string) => void;

  /** True if a person looks at it. */
  readonly terminal: boolean;

  /** True if it shows colours and its reader wants them. */
  readonly colours: boolean;

  /** Width in characters; absent if it has none. */
  readonly columns?: number;

  /** Height in lines; absent if it has none. */
  readonly rows?: number;
}

/** The part of the engine that the commands use. */
export type Engine = Pick<
  typeof engine,
  | "PreviewError"
  | "previewEach"
  | "update"
  | "destroy"
  | "fileStores"
  | "memoryStore"
  | "plannedStores"
  | "snapshotOf"
  | "rehearseStack"
  | "rehearseMany"
  | "parseFault"
  | "readFaults"
  | "describePacks"
  | "findPlugin"
  | "inspectStates"
  | "installedVersions"
  | "locateSdk"
  | "oldestSdk"
  | "pulumiHome"
  | "readProject"
>;

/** The part of the testbed that the commands use. */
export type Testbed = Pick<
  typeof testbed,
  | "previewByPulumi"
  | "findPulumi"
  | "howToGetPulumi"
  | "isRecent"
  | "locateClient"
  | "oldestPulumi"
  | "onPath"
  | "PulumiCliError"
  | "requiredPackages"
>;

/** All that the commands see of the machine. Tests hand in their own. */
export interface Surroundings {
  /** Working directory, absolute. */
  readonly folder: string;
  readonly stdout: Outlet;
  readonly stderr: Outlet;

  /** Aborted when the user interrupts. */
  readonly interruption: AbortSignal;

  /** Loads the engine. Not at start-up: it takes longer to load than all the rest, and help does not need it. */
  readonly loadEngine: () => Promise<Engine>;

  /** Loads what works with the Pulumi CLI of this machine, which few commands need. */
  readonly loadTestbed: () => Promise<Testbed>;
}
