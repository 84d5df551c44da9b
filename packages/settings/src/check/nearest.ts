import { distance } from "fastest-levenshtein";

/**
 * The word that was most likely meant, if one is near enough: at most one typo for every three letters or part of
 * them, where a typo is a letter too many, too few, or wrong; two swapped letters are two. Capitals do not count.
 */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const allowedTypos = Math.ceil(given.length / 3);
  const typos = (word: string) => distance(given.toLowerCase(), word.toLowerCase());
  const [best] = words
    .map((word) => ({ word, typos: typos(word) }))
    .filter((candidate) => candidate.typos <= allowedTypos)
    .sort((a, b) => a.typos - b.typos);
  return best?.word;
}
