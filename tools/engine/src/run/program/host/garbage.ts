import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Runs between two collections of all garbage: each takes a tenth of a second, about a fortieth of the time of these
 * runs.
 */
const runsBetween = 10;

/**
 * Collects the garbage of finished runs. V8 would let it grow, as long as the machine has memory, to many times the
 * live memory; this keeps memory at the level of the first runs.
 *
 * @param run number of the run that has just ended, from 1 on
 */
export function collectGarbage(run: number): void {
  if (run % runsBetween !== 0) return;
  // Programs do not see the function: it belongs to a context of its own.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
}
