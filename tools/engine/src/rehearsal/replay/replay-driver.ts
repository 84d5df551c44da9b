import type { Provider } from "../../model/provider";
import { destroyAll } from "../../monitor/destroy";
import type { MonitorOptions } from "../../monitor/options";
import type { RunResult } from "../../monitor/run-result";
import { createDigest } from "../../run/digest";
import type { DeploymentDriver, DeploymentOutcome, DeploymentRequest } from "../deployment-driver";
import type { SimulatedClock } from "../simulated-clock";
import type { Recording } from "./recording";
import { replay } from "./replay";

/** The settings of a replay. */
export interface ReplaySettings {
  readonly recording: Recording;

  /** The requests of the program with changed settings; absent if there are none. */
  readonly changed?: Recording;
  readonly options: Omit<MonitorOptions, "before" | "providers">;

  /** Creates the simulated providers of a run. */
  readonly providers: () => (packageName: string) => Provider;

  /** Clock by which calls wait; absent if none does. */
  readonly clock?: SimulatedClock;
}

/** Rehearses by replaying the recorded requests of a program. */
export function createReplayDriver({
  recording,
  changed,
  options,
  providers,
  clock,
}: ReplaySettings): DeploymentDriver {
  const runPhase = async (
    { before, wrapProvider }: DeploymentRequest,
    work: (given: MonitorOptions) => Promise<RunResult>,
  ): Promise<DeploymentOutcome> => {
    const simulated = providers();
    const made = new Map<string, Provider>();
    const provider = (packageName: string) => {
      const known = made.get(packageName) ?? wrapProvider(simulated(packageName), packageName);
      made.set(packageName, known);
      return known;
    };
    const working = work({ ...options, before, providers: provider });
    await clock?.pass();
    const run = await working;
    const { succeeded, steps, diagnostics, state } = run;
    const executed = steps.map(({ op, urn, difference }) => ({
      op,
      urn,
      ...(difference === undefined ? {} : { diffReasons: difference.changedKeys }),
    }));
    return { succeeded, executed, diagnostics, plan: () => createDigest(run), state };
  };
  return {
    up: (run) => runPhase(run, (given) => replay((run.settings && changed) ?? recording, given)),
    destroy: (run) => runPhase(run, destroyAll),
  };
}
