import type { BenchCase } from "./case";
import { type Peaks, timedRun, type Times, watchedRun } from "./run";
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
  const times = new Map<BenchCase, Times[]>(cases.map((each) => [each, []]));
  const peaks = new Map<BenchCase, Peaks[]>(cases.map((each) => [each, []]));
  const all = cases.length * (1 + 2 * runs);
  let done = 0;
  for (let turn = 0; turn <= 2 * runs; turn++) {
    for (const each of cases) {
      onRun(each.name, done++, all);
      if (turn === 0) await timedRun(each.words);
      else if (turn <= runs) times.get(each)?.push(await timedRun(each.words));
      else peaks.get(each)?.push(...[await watchedRun(each.words)].filter((peak) => peak !== undefined));
    }
  }
  return cases.map((each) => summarised(each.name, times.get(each) ?? [], peaks.get(each) ?? []));
}

/** Sums up the runs of one case. */
export function summarised(name: string, times: readonly Times[], peaks: readonly Peaks[]): Measurement {
  return {
    name,
    ...spread(
      "wallSeconds",
      times.map(({ wallSeconds }) => wallSeconds),
    ),
    ...spread(
      "processorSeconds",
      times.flatMap(({ processorSeconds }) => processorSeconds ?? []),
    ),
    ...spread(
      "largestProcess",
      peaks.map(({ largest }) => largest),
    ),
    ...spread(
      "allProcesses",
      peaks.map(({ together }) => together),
    ),
  };
}

function spread<Key extends string>(key: Key, values: readonly number[]): { readonly [key in Key]?: Spread } {
  const found = spreadOf(values);
  // A computed key widens to `string`; the object has exactly this one key.
  return found ? ({ [key]: found } as { readonly [key in Key]: Spread }) : {};
}
