import { distance } from "fastest-levenshtein";

/** The known word that is closest to a misspelt one; `undefined` if none is close. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, edits: distance(given.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  return best !== undefined && best.edits <= Math.max(2, given.length / 3) ? best.word : undefined;
}
