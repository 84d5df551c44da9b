import type { Diagnostic } from "@eks-platform/plan";
import type { Incident } from "../faults/fault-injector";
import type { DeploymentPlan } from "./deployment-driver";
import type { InvariantViolation } from "./invariants/invariants";
import type { PendingOperationResolution } from "./invariants/recovery";

/** The phases of a rehearsal, in order. */
export const phaseNames = ["up", "up again", "change", "destroy"] as const;
export type PhaseName = (typeof phaseNames)[number];

/**
 * The purpose of a run.
 *
 * - `"phase"`: the phase itself, with faults.
 * - `"repair"`: the next run after a failed one, without faults. It must succeed.
 * - `"proof"`: a run after a repair, which must find nothing left to do.
 */
export type RunPurpose = "phase" | "repair" | "proof";

/** One run of a rehearsal. */
export interface RehearsedRun {
  readonly purpose: RunPurpose;
  readonly succeeded: boolean;

  /** The executed steps, as a plan. */
  readonly plan: () => DeploymentPlan;
  readonly diagnostics: readonly Diagnostic[];

  /** The faults that occurred. */
  readonly incidents: readonly Incident[];

  /** The resolutions of pending operations before the run. */
  readonly resolutions: readonly PendingOperationResolution[];

  /** The invariants that were violated at its end. */
  readonly violations: readonly InvariantViolation[];
}

/** One phase of a rehearsal. */
export interface Phase {
  readonly name: PhaseName;
  readonly runs: readonly RehearsedRun[];
}

/** The result of a rehearsal. */
export interface Rehearsal {
  readonly phases: readonly Phase[];

  /** URNs of resources that were protected until the destroy phase. */
  readonly unprotected: readonly string[];
}

/** All violations. */
export function violationsOf({ phases }: Rehearsal): readonly InvariantViolation[] {
  return phases.flatMap(({ runs }) => runs.flatMap(({ violations }) => violations));
}

/** True if every phase completed. Faults may have occurred, as long as they were repaired. */
export function isComplete({ phases }: Rehearsal): boolean {
  return (
    phases.length === phaseNames.length &&
    phases.every(({ runs }) => runs.at(-1)?.succeeded === true) &&
    phases.every(({ runs }) => runs.every(({ violations }) => violations.length === 0))
  );
}
