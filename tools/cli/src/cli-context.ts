import type * as engine from "@eks-platform/engine";
import type * as testbed from "@eks-platform/testbed";

/** A stream that a person or a program reads. */
export interface OutputStream {
  readonly write: (text: string) => void;

  /** True if it is a terminal. */
  readonly terminal: boolean;

  /** True if the output may contain colours. */
  readonly colours: boolean;

  /** Width in characters. Absent if it is not a terminal. */
  readonly columns?: number;

  /** Height in lines. Absent if it is not a terminal. */
  readonly rows?: number;
}

/** The part of the engine that the commands use. */
export type Engine = Pick<
  typeof engine,
  | "PreviewError"
  | "previewEach"
  | "PreviewSession"
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
  | "previewWithPulumi"
  | "findPulumi"
  | "explainHowToGetPulumi"
  | "isSupported"
  | "locateClient"
  | "oldestSupportedPulumi"
  | "findOnPath"
  | "PulumiCliError"
  | "listRequiredPackages"
>;

/** The parts of the machine that the commands use. Tests replace them. */
export interface CliContext {
  /** Working directory, absolute. */
  readonly folder: string;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;

  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;

  /** Loads the engine. Deferred, because it takes longer to load than everything else, and help does not need it. */
  readonly loadEngine: () => Promise<Engine>;

  /**
   * Loads the integration with the Pulumi CLI, which few commands need. It is an optional package: resolves with `undefined` where
   * it is not installed.
   */
  readonly loadTestbed: () => Promise<Testbed | undefined>;
}
