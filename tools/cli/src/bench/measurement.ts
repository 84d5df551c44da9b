import type { BenchCase } from "./case";
import { timedRun, type Used, watchedRun } from "./run";
import { type Spread, spreadOf } from "./statistics";

/** What was measured of one case. What could not be measured is absent. */
export interface Measurement {
  readonly name: string;

  /** How much it worked on. */
  readonly size: number;

  /** Runs of each kind. */
  readonly runs: number;
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
  const turns = turnsOf(cases, runs);
  for (const [done, { each, kind }] of turns.entries()) {
    onRun(each.name, done, turns.length);
    if (kind === "uncounted") await timedRun(each.words);
    else if (kind === "timed") seconds.get(each)?.push(await timedRun(each.words));
    else used.get(each)?.push(...[await watchedRun(each.words)].filter((run) => run !== undefined));
  }
  return cases.map((each) => summarised(each, seconds.get(each) ?? [], used.get(each) ?? []));
}

/** One run of a case. */
interface Turn {
  readonly each: BenchCase;
  readonly kind: "uncounted" | "timed" | "watched";
}

function turnsOf(cases: readonly BenchCase[], runs: number): readonly Turn[] {
  const round = (kind: Turn["kind"], count: number): readonly Turn[] =>
    Array.from({ length: count }, (_, turn) =>
      cases.filter(({ mostRuns = runs }) => turn < mostRuns).map((each) => ({ each, kind })),
    ).flat();
  // What is measured once only runs for minutes, and needs no run that fills caches.
  const warming = round("uncounted", 1).filter(({ each }) => each.mostRuns !== 1);
  return [...warming, ...round("timed", runs), ...round("watched", runs)];
}

/** Sums up the runs of one case: the seconds of the timed ones, and what the watched ones used. */
export function summarised(
  { name, size = 1 }: Pick<BenchCase, "name" | "size">,
  seconds: readonly number[],
  used: readonly Used[],
): Measurement {
  const usedOf = (key: keyof Used) =>
    spread(
      key,
      used.map((run) => run[key]),
    );
  return {
    name,
    size,
    runs: seconds.length,
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
