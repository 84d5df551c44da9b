import {
  type InvariantViolation,
  type Fault,
  type PendingOperationResolution,
  isComplete,
  type Phase,
  type Rehearsal,
  type RehearsedRun,
  type RehearsalTally,
} from "@eks-platform/engine";
import type { Timeline } from "@eks-platform/insight";
import type { Diagnostic, Plan } from "@eks-platform/plan";
import { type RunContext, runTimeline } from "./run-timeline";

/** The document that `--format json` prints. */
export interface RehearsalDocument {
  /** Version of this format. */
  readonly version: 1;
  readonly environment: string;
  readonly seed: number;

  /** True if every phase completed and no invariant was violated. */
  readonly complete: boolean;

  /** The phases of a single rehearsal. */
  readonly phases?: readonly {
    readonly name: Phase["name"];
    readonly runs: readonly RunDocument[];
  }[];

  /** URNs of resources that were unprotected before the destroy phase. */
  readonly unprotected?: readonly string[];

  /** The results of many rehearsals. */
  readonly tally?: RehearsalTally;
}

interface RunDocument {
  readonly purpose: RehearsedRun["purpose"];
  readonly succeeded: boolean;
  readonly changeSummary: Plan["changeSummary"];
  readonly incidents: readonly {
    readonly error: Fault["error"];
    readonly operation: string;

    /** URN of a resource, or token of a function. */
    readonly subject: string;

    /** True if the cloud executed the operation. */
    readonly done: boolean;
  }[];
  readonly resolutions: readonly PendingOperationResolution[];
  readonly violations: readonly InvariantViolation[];
  readonly diagnostics: readonly Diagnostic[];

  /** At the typical pace, with the requested concurrency. */
  readonly timeline: Timeline;
}

/** The document of one rehearsal. */
export function rehearsalDocument(
  environment: string,
  seed: number,
  rehearsal: Rehearsal,
  parallel: number,
): RehearsalDocument {
  return {
    version: 1,
    environment,
    seed,
    complete: isComplete(rehearsal),
    phases: rehearsal.phases.map((phase) => ({
      name: phase.name,
      runs: phase.runs.map((run) => runDocument({ run, phase, rehearsal }, parallel)),
    })),
    unprotected: rehearsal.unprotected,
  };
}

/** The document of many rehearsals. */
export function tallyDocument(environment: string, seed: number, tally: RehearsalTally): RehearsalDocument {
  return { version: 1, environment, seed, complete: tally.converged === tally.runs, tally };
}

function runDocument(context: RunContext, parallel: number): RunDocument {
  const { run } = context;
  const { purpose, succeeded, incidents, resolutions, violations, diagnostics } = run;
  return {
    purpose,
    succeeded,
    changeSummary: run.plan().changeSummary,
    incidents: incidents.map(({ fault: { error }, call: { operation, urn, token }, isDone }) => ({
      error,
      operation,
      subject: urn === "" ? token : urn,
      done: isDone,
    })),
    resolutions,
    violations,
    diagnostics,
    timeline: runTimeline(context, { parallel, pace: "typical" }),
  };
}
