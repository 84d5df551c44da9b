import { distance } from "fastest-levenshtein";

/**
 * Returns the word that was most likely meant, if one is close enough: at most one edit per three letters, rounded up.
 * An edit adds, removes or changes a letter; two swapped letters are two edits. Case is ignored.
 */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const maxEdits = Math.ceil(given.length / 3);
  const countEdits = (word: string) => distance(given.toLowerCase(), word.toLowerCase());
  const [best] = words
    .map((word) => ({ word, edits: countEdits(word) }))
    .filter((candidate) => candidate.edits <= maxEdits)
    .sort((a, b) => a.edits - b.edits);
  return best?.word;
}
