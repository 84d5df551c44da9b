import { PreviewError } from "../../errors/preview-error";
import { type Fault, faultErrors } from "../../faults/fault";
import { SeededRandom } from "../../faults/seeded-random";
import type { MonitorOptions } from "../../monitor/options";
import { loadServices } from "../../protocol/services";
import { engineOptions } from "../../run/engine-options";
import { prepare } from "../../run/preparation";
import type { PreviewRequest } from "../../run/request";
import { resolvePoolSettings } from "../../run/workers/pool-settings";
import { violationsOf, isComplete, type Rehearsal } from "../rehearsal";
import type { ManyRehearsalsRequest } from "../rehearsal-request";
import { rehearse } from "../rehearse";
import { SimulatedClock } from "../simulated-clock";
import { createCallDelay } from "../simulated-time";
import type { RehearsalRecording } from "./rehearsal-recording";
import { createReplayDriver } from "./replay-driver";
import type { RehearsalResult } from "./tally";

/** Settings of rehearsals from a recording. They can be sent to another thread. */
export type RehearserSettings = Pick<
  ManyRehearsalsRequest,
  "projectFolder" | "stack" | "strict" | "replacing" | "recordings" | "change" | "faults"
>;

/** Rehearses a stack from its recording, any number of times. */
export class Rehearser {
  private readonly engine: () => MonitorOptions;
  private readonly calls: number;

  constructor(
    private readonly settings: RehearserSettings,
    private readonly recording: RehearsalRecording,
  ) {
    this.engine = engineFor(settings);
    // A check precedes each creation, and random faults must reach deletions, too.
    this.calls = recording.recording.requests.length;
  }

  /** Rehearses once, and summarizes the result. */
  async rehearse(seed: number): Promise<RehearsalResult> {
    const clock = new SimulatedClock();
    const rehearsal = await this.runOnce(seed, clock);
    const runs = rehearsal.phases.flatMap((phase) => phase.runs);
    return {
      seed,
      isComplete: isComplete(rehearsal),
      struck: runs.flatMap(({ incidents }) => incidents.map(({ fault }) => fault.error)),
      failedRuns: runs.filter(({ succeeded, purpose }) => !succeeded && purpose === "phase").length,
      violations: violationsOf(rehearsal),
      seconds: clock.now,
    };
  }

  /** Rehearses once, with random faults from the seed. */
  async runOnce(seed: number, clock = new SimulatedClock()): Promise<Rehearsal> {
    const { recording, changed, times } = this.recording;
    const { replacing, change, faults = drawFaults(seed, this.calls) } = this.settings;
    const driver = createReplayDriver({
      recording,
      ...(changed === undefined ? {} : { changed }),
      options: this.engine(),
      providers: () => this.engine().providers,
      clock,
    });
    return rehearse(driver, {
      faults,
      seed,
      replacing,
      delay: createCallDelay(clock, times, seed),
      ...(change === undefined ? {} : { change }),
    });
  }
}

/** Creates the options of every run's engine, each time with new providers. */
function engineFor({
  projectFolder,
  stack,
  strict,
  replacing,
  recordings,
}: RehearserSettings): () => MonitorOptions {
  const request: PreviewRequest = {
    projectFolder,
    stacks: [stack],
    policyPacks: [],
    mode: "known",
    strict,
    replacing,
    ...(recordings === undefined ? {} : { recordings }),
  };
  const preparation = prepare(request);
  const [environment] = preparation.environments;
  if (environment === undefined) throw new PreviewError(`There is no stack "${stack}".`);
  const services = loadServices(preparation.project.programFolder);
  const settings = resolvePoolSettings(request, preparation, new AbortController().signal, false);
  return () => ({ ...engineOptions(environment, settings, services), analyzers: Promise.resolve([]) });
}

/** Most faults in one rehearsal: a second fault during a repair is rare enough. */
const mostFaults = 3;

/**
 * Draws random faults: one to three of any kind, each at any of as many calls as a run may have.
 *
 * @param calls how many calls a run makes
 */
function drawFaults(seed: number, calls: number): readonly Fault[] {
  const random = new SeededRandom(seed, "faults");
  return Array.from({ length: 1 + random.below(mostFaults) }, (): Fault => {
    const error = random.pick(faultErrors) ?? "throttling";
    return { error, trigger: { nth: 1 + random.below(calls) } };
  });
}
