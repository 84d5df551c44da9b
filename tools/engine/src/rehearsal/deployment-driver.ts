import type { Diagnostic, Plan, Step } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import type { Settings } from "../run/project/settings";
import type { Snapshot } from "../state/snapshot";

/** What a run of a rehearsal is given. */
export interface DeploymentRequest {
  /** What people call the run, for example `up`. */
  readonly label: string;

  /** The state that it begins with. */
  readonly before: Snapshot;

  /** Puts something between the engine and a simulated cloud. */
  readonly wrapProvider: (provider: Provider, packageName: string) => Provider;

  /** Settings in the place of those of the stack's file; absent for none. */
  readonly settings?: Settings;
}

/** What came of it. */
export interface DeploymentOutcome {
  readonly succeeded: boolean;

  /** What was done, in the order in which it was. */
  readonly executed: readonly Pick<Step, "op" | "urn" | "diffReasons">[];
  readonly diagnostics: readonly Diagnostic[];

  /** The same as a plan tells it. Most who rehearse many times never ask for it, and it takes its time. */
  readonly plan: () => DeploymentPlan;

  /** The state that it has left. */
  readonly state: Snapshot;
}

/** A run as a plan tells it. */
export type DeploymentPlan = Pick<Plan, "steps" | "changeSummary">;

/** Where the runs of one stack are rehearsed: by its program, or by what its program asked for once. */
export interface DeploymentDriver {
  /** Makes what stands into what the program says. */
  up(run: DeploymentRequest): Promise<DeploymentOutcome>;

  /** Deletes all that stands. */
  destroy(run: DeploymentRequest): Promise<DeploymentOutcome>;
}
