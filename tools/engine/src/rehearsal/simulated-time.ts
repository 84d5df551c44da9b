import type { CloudCall } from "../faults/fault";
import type { Pace } from "../faults/faulty-cloud";
import { SeededRandom } from "../faults/seeded-random";
import type { SimulatedClock } from "./simulated-clock";

/** How long calls take, in seconds. */
export interface CallTimes {
  /** Until the cloud has done what it was asked to. */
  readonly typical: (call: CloudCall) => number;

  /** Until the provider gives up waiting. */
  readonly timeout: (call: CloudCall) => number;
}

/** Every call takes a second, and nobody waits longer than a minute. */
export const plainTimes: CallTimes = { typical: () => 1, timeout: () => 60 };

/** Lets calls take their time on a clock. What goes wrong does so at any moment of the call, a timeout at its own. */
export function timedPace(clock: SimulatedClock, times: CallTimes, seed: number): Pace {
  return (call, incident) => {
    if (incident === undefined) return clock.wait(times.typical(call));
    const { delaySeconds, error } = incident.fault;
    if (delaySeconds !== undefined) return clock.wait(delaySeconds);
    if (error === "timeout") return clock.wait(times.timeout(call));
    return clock.wait(
      times.typical(call) * new SeededRandom(seed, "moment", call.operation, call.urn).next(),
    );
  };
}
