import type { Diagnostic, Plan, Step } from "@eks-platform/plan";
import type { Cloud } from "../clouds/cloud";
import type { Settings } from "../run/settings";
import type { Snapshot } from "../state/snapshot";

/** What a run of a rehearsal is given. */
export interface StagedRun {
  /** What people call the run, for example `up`. */
  readonly label: string;

  /** The state that it begins with. */
  readonly before: Snapshot;

  /** Puts something between the engine and a simulated cloud. */
  readonly through: (cloud: Cloud, packageName: string) => Cloud;

  /** Settings in the place of those of the stack's file; absent for none. */
  readonly settings?: Settings;
}

/** What came of it. */
export interface StagedOutcome {
  readonly succeeded: boolean;

  /** What was done, in the order in which it was. */
  readonly done: readonly Pick<Step, "op" | "urn" | "diffReasons">[];
  readonly diagnostics: readonly Diagnostic[];

  /** The same as a plan tells it. Most who rehearse many times never ask for it, and it takes its time. */
  readonly plan: () => StagedPlan;

  /** The state that it has left. */
  readonly state: Snapshot;
}

/** A run as a plan tells it. */
export type StagedPlan = Pick<Plan, "steps" | "changeSummary">;

/** Where the runs of one stack are rehearsed: by its program, or by what its program asked for once. */
export interface Stage {
  /** Makes what stands into what the program says. */
  up(run: StagedRun): Promise<StagedOutcome>;

  /** Deletes all that stands. */
  destroy(run: StagedRun): Promise<StagedOutcome>;
}
