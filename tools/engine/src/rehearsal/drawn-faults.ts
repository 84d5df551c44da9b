import { type Fault, faultErrors } from "../faults/fault";
import { SeededRandom } from "../faults/seeded-random";

/** Most faults in one rehearsal: one while the last one is repaired is rare enough. */
const mostFaults = 3;

/**
 * Faults drawn by chance: one to three of any kind, each at any of as many calls as a run may have.
 *
 * @param calls how many calls a run makes
 */
export function drawFaults(seed: number, calls: number): readonly Fault[] {
  const random = new SeededRandom(seed, "faults");
  return Array.from({ length: 1 + random.below(mostFaults) }, (): Fault => {
    const error = random.pick(faultErrors) ?? "throttling";
    return { error, trigger: { nth: 1 + random.below(calls) } };
  });
}
