import type { Incident, Phase, Rehearsal, RehearsedRun } from "@eks-platform/engine";
import { timeoutSeconds } from "@eks-platform/facts";
import {
  type Pace,
  type StepTime,
  timeAtPace,
  timeline,
  type Timeline,
  type TimelineOptions,
} from "@eks-platform/insight";
import { parseUrn, type ResourceState, type Step } from "@eks-platform/plan";

/** A run with the phase and the rehearsal that it belongs to. */
export interface RunContext {
  readonly run: RehearsedRun;
  readonly phase: Phase;
  readonly rehearsal: Rehearsal;
}

/** Estimates when the steps of a run would happen, including those that failed. */
export function runTimeline(
  context: RunContext,
  { parallel, pace }: Required<Pick<TimelineOptions, "parallel" | "pace">>,
): Timeline {
  const { steps } = context.run.plan();
  const struck = struckChanges(context.run);
  const failed = [...struck.values()].flatMap((incident) => failedStep(incident, context, steps));
  return timeline([...steps, ...failed], { parallel, timeOf: timesWithFaults(struck, pace) });
}

/** The last fault of each changed resource, which determines its outcome. */
function struckChanges({ incidents }: RehearsedRun): ReadonlyMap<string, Incident> {
  const changes = incidents.filter(({ call }) => changing(call.operation) !== undefined);
  return new Map(changes.map((incident) => [incident.call.urn, incident]));
}

/** A failed step is missing from the plan. Later or earlier runs know the state of its resource. */
function failedStep({ call }: Incident, context: RunContext, steps: readonly Step[]): readonly Step[] {
  const { urn, operation } = call;
  const op = changing(operation);
  const state = op && knownState(urn, context);
  if (op === undefined || state === undefined || steps.some((step) => step.urn === urn)) return [];
  return [{ op, urn, ...(op === "delete" ? { oldState: state } : { newState: state }), detailedDiff: null }];
}

function knownState(urn: string, { run, phase, rehearsal }: RunContext): ResourceState | undefined {
  const later = phase.runs.slice(phase.runs.indexOf(run) + 1);
  const earlier = rehearsal.phases.slice(0, rehearsal.phases.indexOf(phase)).flatMap(({ runs }) => runs);
  for (const { plan } of [...later, ...earlier.reverse()]) {
    const step = plan().steps.find((candidate) => candidate.urn === urn);
    const state = step?.newState ?? step?.oldState;
    if (state !== undefined) return state;
  }
  return undefined;
}

const changing = (operation: Incident["call"]["operation"]) =>
  operation === "create" || operation === "update" || operation === "delete" ? operation : undefined;

function timesWithFaults(struck: ReadonlyMap<string, Incident>, pace: Pace): StepTime {
  const timeOf = timeAtPace(pace);
  return (step) => {
    const time = timeOf(step);
    const fault = struck.get(step.urn)?.fault;
    if (fault === undefined || time.operation === undefined) return time;
    const { delaySeconds, error } = fault;
    const waited = error === "timeout" ? timeoutSeconds(parseUrn(step.urn).type) : time.seconds;
    return { ...time, seconds: delaySeconds ?? waited };
  };
}
