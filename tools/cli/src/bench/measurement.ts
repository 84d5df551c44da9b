import type { BenchCase } from "./case";
import { timedRun, type Used, watchedRun } from "./run";
import { type Spread, spreadOf } from "./statistics";

/** What was measured of one case. What could not be measured is absent. */
export interface Measurement {
  readonly name: string;
  readonly wallSeconds?: Spread;
  readonly processorSeconds?: Spread;

  /** Bytes of the process that held most. */
  readonly largestProcess?: Spread;

  /** Bytes of all processes at the same time. */
  readonly allProcesses?: Spread;
}

/**
 * Measures cases. Each run is a process of its own. Cases take turns, so that a busy moment of the machine does not fall on
 * one of them; a first turn that fills the caches of the disk is not counted.
 *
 * @param runs how many runs of each kind count
 * @param onRun told before each run
 */
export async function measure(
  cases: readonly BenchCase[],
  runs: number,
  onRun: (name: string, done: number, all: number) => void,
): Promise<readonly Measurement[]> {
  const seconds = new Map<BenchCase, number[]>(cases.map((each) => [each, []]));
  const used = new Map<BenchCase, Used[]>(cases.map((each) => [each, []]));
  const all = cases.length * (1 + 2 * runs);
  let done = 0;
  for (let turn = 0; turn <= 2 * runs; turn++) {
    for (const each of cases) {
      onRun(each.name, done++, all);
      if (turn === 0) await timedRun(each.words);
      else if (turn <= runs) seconds.get(each)?.push(await timedRun(each.words));
      else used.get(each)?.push(...[await watchedRun(each.words)].filter((run) => run !== undefined));
    }
  }
  return cases.map((each) => summarised(each.name, seconds.get(each) ?? [], used.get(each) ?? []));
}

/** Sums up the runs of one case: the seconds of the timed ones, and what the watched ones used. */
export function summarised(name: string, seconds: readonly number[], used: readonly Used[]): Measurement {
  const usedOf = (key: keyof Used) =>
    spread(
      key,
      used.map((run) => run[key]),
    );
  return {
    name,
    ...spread("wallSeconds", seconds),
    ...usedOf("processorSeconds"),
    ...usedOf("largestProcess"),
    ...usedOf("allProcesses"),
  };
}

function spread<Key extends string>(key: Key, values: readonly number[]): { readonly [key in Key]?: Spread } {
  const found = spreadOf(values);
  // A computed key widens to `string`; the object has exactly this one key.
  return found ? ({ [key]: found } as { readonly [key in Key]: Spread }) : {};
}
