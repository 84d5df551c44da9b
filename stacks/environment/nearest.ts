/**
 * The word that was most likely meant, if one is near enough: at most one slip per three letters, where a slip is a
 * letter too many, too few, wrong, or swapped with its neighbour.
 */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const allowedSlips = Math.max(1, Math.floor(given.length / 3));
  let best: { word: string; slips: number } | undefined;
  for (const word of words) {
    const slips = distance(given.toLowerCase(), word.toLowerCase());
    if (slips <= allowedSlips && (!best || slips < best.slips)) best = { word, slips };
  }
  return best?.word;
}

/** Fewest slips from one word to another: optimal string alignment. */
export function distance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
