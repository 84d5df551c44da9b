import type { ProviderCall } from "../faults/fault";
import type { CallDelay } from "../faults/faulty-provider";
import { SeededRandom } from "../faults/seeded-random";
import type { ValueMap } from "../model/values";
import type { SimulatedClock } from "./simulated-clock";

/** How long a cloud takes with a resource, in seconds. */
export interface ResourceTimes {
  readonly create: number;
  readonly update: number;
  readonly delete: number;

  /** Until the provider times out. */
  readonly timeout: number;
}

/** Returns how long a cloud takes with a resource of a type; the inputs tell which chart or add-on it is. */
export type TimesOf = (type: string, inputs: ValueMap) => ResourceTimes;

/** Default times: everything takes a second, and nothing waits longer than a minute. */
export const plainTimes: ResourceTimes = { create: 1, update: 1, delete: 1, timeout: 60 };

/**
 * Delays calls on a simulated clock. Faults occur at a random moment of the call, timeouts at their own.
 *
 * @param times by URN
 */
export function createCallDelay(
  clock: SimulatedClock,
  times: Readonly<Record<string, ResourceTimes>>,
  seed: number,
): CallDelay {
  return (call, incident) => {
    const { operation, urn } = call;
    const { [urn]: known = plainTimes } = times;
    const seconds = secondsOf(operation, known);
    if (incident === undefined) return clock.wait(seconds);
    const { delaySeconds, error } = incident.fault;
    if (delaySeconds !== undefined) return clock.wait(delaySeconds);
    if (error === "timeout") return clock.wait(known.timeout);
    return clock.wait(seconds * new SeededRandom(seed, "moment", operation, urn).next());
  };
}

/** Operations that only read take no time. */
function secondsOf(operation: ProviderCall["operation"], times: ResourceTimes): number {
  return operation === "create" || operation === "update" || operation === "delete" ? times[operation] : 0;
}
