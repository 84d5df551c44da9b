import type { Plan, ValueMode } from "@eks-platform/plan";

/** What to preview, and how. */
export interface PreviewRequest {
  /** Folder with `Pulumi.yaml`. */
  readonly projectFolder: string;

  /** Names of stacks. */
  readonly stacks: readonly string[];

  /** Folders of CrossGuard packs. */
  readonly policyPacks: readonly string[];
  readonly mode: ValueMode;

  /** Refuse a function call that no rule and no fixture answers. */
  readonly strict: boolean;

  /** Told as each environment goes on. */
  readonly onProgress?: (progress: Progress) => void;

  /** Ends the run and every process it started. */
  readonly signal?: AbortSignal;
}

/** How far an environment has come. */
export interface Progress {
  readonly environment: string;
  readonly phase: "waiting" | "running" | "judging" | "done" | "failed";

  /** Resources registered so far. */
  readonly resources: number;
}

/** What came of one environment. */
export interface Outcome {
  readonly plan: Plan;

  /** False if the program or a pack could not do its work; the reasons are errors in the plan's diagnostics. */
  readonly succeeded: boolean;

  /** What the program printed on standard output and standard error. */
  readonly output: string;
}

/** Something that the user must mend before anything can run: told without a stack trace. */
export class PreviewError extends Error {}
