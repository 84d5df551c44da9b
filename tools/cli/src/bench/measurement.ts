import type { BenchCase } from "./case";
import { timedRun, type Used, watchedRun } from "./run";
import { type Spread, spreadOf } from "./statistics";

/** The measurements of one case. Absent members could not be measured. */
export interface Measurement {
  readonly name: string;

  /** Number of units that it worked on. */
  readonly size: number;

  /** Runs of each kind. */
  readonly runs: number;
  readonly wallSeconds?: Spread;
  readonly processorSeconds?: Spread;

  /** Peak memory of the largest process, in bytes. */
  readonly largestProcess?: Spread;

  /** Peak memory of all processes together, in bytes. */
  readonly allProcesses?: Spread;
}

/**
 * Measures cases. Each run is a separate process. Cases alternate, so that a busy moment of the machine does not affect only one
 * of them. A first round that fills the disk cache does not count.
 *
 * @param runs how many runs of each kind count
 * @param onRun called before each run
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
    if (kind === "uncounted") await timedRun(each.args);
    else if (kind === "timed") seconds.get(each)?.push(await timedRun(each.args));
    else used.get(each)?.push(...[await watchedRun(each.args)].filter((run) => run !== undefined));
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
  // A case that is measured only once takes minutes, and needs no warm-up.
  const warming = round("uncounted", 1).filter(({ each }) => each.mostRuns !== 1);
  return [...warming, ...round("timed", runs), ...round("watched", runs)];
}

/** Summarises the timed and the watched runs of one case. */
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
