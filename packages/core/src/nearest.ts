import { distance } from "fastest-levenshtein";

/**
 * The word that was most likely meant, if one is near enough: at most one slip per three letters, where a slip is a
 * letter too many, too few, or wrong. Capitals do not count.
 */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const allowedSlips = Math.max(1, Math.floor(given.length / 3));
  const slips = (word: string) => distance(given.toLowerCase(), word.toLowerCase());
  const [best] = words
    .map((word) => ({ word, slips: slips(word) }))
    .filter((candidate) => candidate.slips <= allowedSlips)
    .sort((a, b) => a.slips - b.slips);
  return best?.word;
}
