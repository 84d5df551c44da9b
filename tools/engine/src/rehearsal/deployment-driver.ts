import type { Diagnostic, Plan, Step } from "@eks-platform/plan";
import type { Provider } from "../model/provider";
import type { ConfigSettings } from "../run/project/settings";
import type { Snapshot } from "../state/snapshot";

/** The request for a run of a rehearsal. */
export interface DeploymentRequest {
  /** Label of the run for users, for example `up`. */
  readonly label: string;

  /** The state that it begins with. */
  readonly before: Snapshot;

  /** Wraps a simulated provider. */
  readonly wrapProvider: (provider: Provider, packageName: string) => Provider;

  /** Settings that override those of the stack's file; absent for none. */
  readonly settings?: ConfigSettings;
}

/** The outcome of a run. */
export interface DeploymentOutcome {
  readonly succeeded: boolean;

  /** The executed steps, in order. */
  readonly executed: readonly Pick<Step, "op" | "urn" | "diffReasons">[];
  readonly diagnostics: readonly Diagnostic[];

  /** The steps as a plan. Many rehearsals never ask for it, and it is expensive. */
  readonly plan: () => DeploymentPlan;

  /** The resulting state. */
  readonly state: Snapshot;
}

/** The plan of a run. */
export type DeploymentPlan = Pick<Plan, "steps" | "changeSummary">;

/** Deploys one stack: with its program, or by replaying its requests. */
export interface DeploymentDriver {
  /** Deploys what the program declares. */
  up(run: DeploymentRequest): Promise<DeploymentOutcome>;

  /** Deletes all resources. */
  destroy(run: DeploymentRequest): Promise<DeploymentOutcome>;
}
