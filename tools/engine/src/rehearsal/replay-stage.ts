import type { Cloud } from "../clouds/cloud";
import type { MonitorOptions } from "../monitor/options";
import { destroyAll } from "../monitor/destroy";
import type { Run } from "../monitor/run";
import { digest } from "../state/digest";
import type { Recording } from "./recording";
import { replay } from "./replay";
import type { SimulatedClock } from "./simulated-clock";
import type { Stage, StagedOutcome, StagedRun } from "./stage";

/** What runs of a replay are given. */
export interface ReplaySettings {
  readonly recording: Recording;

  /** What the program asked for with changed settings; absent if none are to be changed. */
  readonly changed?: Recording;
  readonly options: Omit<MonitorOptions, "before" | "clouds">;

  /** The simulated clouds, anew for each run. */
  readonly clouds: () => (packageName: string) => Cloud;

  /** Clock by which calls wait; absent if none does. */
  readonly clock?: SimulatedClock;
}

/** Rehearses by what a program asked for once. */
export function replayStage({ recording, changed, options, clouds, clock }: ReplaySettings): Stage {
  const play = async (
    { before, through }: StagedRun,
    work: (given: MonitorOptions) => Promise<Run>,
  ): Promise<StagedOutcome> => {
    const simulated = clouds();
    const made = new Map<string, Cloud>();
    const cloud = (packageName: string) => {
      const known = made.get(packageName) ?? through(simulated(packageName), packageName);
      made.set(packageName, known);
      return known;
    };
    const working = work({ ...options, before, clouds: cloud });
    await clock?.pass();
    const run = await working;
    const { succeeded, steps, diagnostics, state } = run;
    const done = steps.map(({ op, urn, difference }) => ({
      op,
      urn,
      ...(difference === undefined ? {} : { diffReasons: difference.changedKeys }),
    }));
    return { succeeded, done, diagnostics, plan: () => digest(run), state };
  };
  return {
    up: (run) => play(run, (given) => replay((run.settings && changed) ?? recording, given)),
    destroy: (run) => play(run, destroyAll),
  };
}
