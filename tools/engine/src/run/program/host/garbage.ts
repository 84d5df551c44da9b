import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Runs after which all garbage is collected: a tenth of a second, about a fortieth of the time of these runs. */
const runsBetween = 10;

/**
 * Collects what finished runs have left. V8 would let it grow, as long as the machine has memory, to many times of what
 * is alive; so memory stays where it was after the first runs.
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
