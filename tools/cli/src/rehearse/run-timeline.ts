import type { Incident, Phase, Rehearsal, RehearsedRun } from "@eks-platform/engine";
import { timeoutSeconds } from "@eks-platform/facts";
import { type Pace, type StepTime, timeAtPace, timeline, type Timeline } from "@eks-platform/insight";
import { parseUrn, type ResourceState, type Step } from "@eks-platform/plan";

/** Where in a rehearsal a run is. */
export interface RunPlace {
  readonly run: RehearsedRun;
  readonly phase: Phase;
  readonly rehearsal: Rehearsal;
}

/** How the time of a run is reckoned. */
export interface Reckoning {
  /** Operations at once. */
  readonly parallel: number;
  readonly pace: Pace;
}

/** When the steps of a run would happen, what went wrong included. */
export function runTimeline(place: RunPlace, { parallel, pace }: Reckoning): Timeline {
  const { steps } = place.run.plan();
  const struck = struckChanges(place.run);
  const failed = [...struck.values()].flatMap((incident) => failedStep(incident, place, steps));
  return timeline([...steps, ...failed], { parallel, timeOf: timesWithFaults(struck, pace) });
}

/** The last fault that struck a change of each resource: it is the one that the run remembers. */
function struckChanges({ incidents }: RehearsedRun): ReadonlyMap<string, Incident> {
  const changes = incidents.filter(({ call }) => changing(call.operation) !== undefined);
  return new Map(changes.map((incident) => [incident.call.urn, incident]));
}

/** A step that failed is in no plan. What the resource is, other runs know: those that repair, or those before. */
function failedStep({ call }: Incident, place: RunPlace, steps: readonly Step[]): readonly Step[] {
  const { urn, operation } = call;
  const op = changing(operation);
  const state = op && knownState(urn, place);
  if (op === undefined || state === undefined || steps.some((step) => step.urn === urn)) return [];
  return [{ op, urn, ...(op === "delete" ? { oldState: state } : { newState: state }), detailedDiff: null }];
}

function knownState(urn: string, { run, phase, rehearsal }: RunPlace): ResourceState | undefined {
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
