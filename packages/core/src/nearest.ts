import { distance } from "fastest-levenshtein";

/**
 * The word that was most likely meant, if one is near enough: at most one slip for every three letters or part of
 * them, where a slip is a letter too many, too few, or wrong; two swapped letters are two. Capitals do not count.
 */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const allowedSlips = Math.ceil(given.length / 3);
  const slips = (word: string) => distance(given.toLowerCase(), word.toLowerCase());
  const [best] = words
    .map((word) => ({ word, slips: slips(word) }))
    .filter((candidate) => candidate.slips <= allowedSlips)
    .sort((a, b) => a.slips - b.slips);
  return best?.word;
}
