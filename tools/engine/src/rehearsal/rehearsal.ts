import type { Diagnostic } from "@eks-platform/plan";
import type { Incident } from "../faults/fault-injector";
import type { DeploymentPlan } from "./deployment-driver";
import type { InvariantViolation } from "./invariants/invariants";
import type { PendingOperationResolution } from "./invariants/recovery";

/** The parts of a rehearsal, in their order. */
export const phaseNames = ["up", "up again", "change", "destroy"] as const;
export type PhaseName = (typeof phaseNames)[number];

/**
 * What a run of a phase is for.
 *
 * - `"phase"`: the phase itself, in which faults strike.
 * - `"repair"`: the next run after one that failed, in which none does. It must succeed.
 * - `"proof"`: a run after a repair, which must find nothing left to do.
 */
export type RunPurpose = "phase" | "repair" | "proof";

/** One run of a rehearsal. */
export interface RehearsedRun {
  readonly purpose: RunPurpose;
  readonly succeeded: boolean;

  /** What was done, as a plan tells it. */
  readonly plan: () => DeploymentPlan;
  readonly diagnostics: readonly Diagnostic[];

  /** Faults that struck. */
  readonly incidents: readonly Incident[];

  /** What was found out about pending operations before the run. */
  readonly resolutions: readonly PendingOperationResolution[];

  /** Promises that were broken at its end. */
  readonly violations: readonly InvariantViolation[];
}

/** One part of a rehearsal. */
export interface Phase {
  readonly name: PhaseName;
  readonly runs: readonly RehearsedRun[];
}

/** How the whole went. */
export interface Rehearsal {
  readonly phases: readonly Phase[];

  /** URNs of what was protected until it was to be destroyed. */
  readonly unprotected: readonly string[];
}

/** Every promise that was broken. */
export function violationsOf({ phases }: Rehearsal): readonly InvariantViolation[] {
  return phases.flatMap(({ runs }) => runs.flatMap(({ violations }) => violations));
}

/** True if every phase came to its end. Faults may have struck: what counts is that they were repaired. */
export function isComplete({ phases }: Rehearsal): boolean {
  return (
    phases.length === phaseNames.length &&
    phases.every(({ runs }) => runs.at(-1)?.succeeded === true) &&
    phases.every(({ runs }) => runs.every(({ violations }) => violations.length === 0))
  );
}
