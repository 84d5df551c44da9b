import {
  type Breach,
  type Fault,
  type Finding,
  isComplete,
  type Phase,
  type Rehearsal,
  type RehearsedRun,
  type RehearsalTally,
} from "@eks-platform/engine";
import type { Timeline } from "@eks-platform/insight";
import type { Diagnostic, Plan } from "@eks-platform/plan";
import { type RunPlace, runTimeline } from "./run-timeline";

/** The one document that `--format json` prints. */
export interface RehearsalDocument {
  /** Version of this format. */
  readonly version: 1;
  readonly environment: string;
  readonly seed: number;

  /** True if every phase came to its end, and no promise was broken. */
  readonly complete: boolean;

  /** Of one rehearsal: its phases. */
  readonly phases?: readonly {
    readonly name: Phase["name"];
    readonly runs: readonly RunDocument[];
  }[];

  /** URNs of what was protected until it was to be destroyed. */
  readonly unprotected?: readonly string[];

  /** Of many: what came of all of them. */
  readonly tally?: RehearsalTally;
}

interface RunDocument {
  readonly purpose: RehearsedRun["purpose"];
  readonly succeeded: boolean;
  readonly changeSummary: Plan["changeSummary"];
  readonly incidents: readonly {
    readonly error: Fault["error"];
    readonly operation: string;

    /** Resource, or function. */
    readonly subject: string;

    /** True if the cloud did what it was asked to. */
    readonly done: boolean;
  }[];
  readonly findings: readonly Finding[];
  readonly breaches: readonly Breach[];
  readonly diagnostics: readonly Diagnostic[];

  /** At the usual pace, with as many operations at once as were asked for. */
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

function runDocument(place: RunPlace, parallel: number): RunDocument {
  const { run } = place;
  const { purpose, succeeded, incidents, findings, breaches, diagnostics } = run;
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
    findings,
    breaches,
    diagnostics,
    timeline: runTimeline(place, { parallel, pace: "typical" }),
  };
}
