/** The candidate that a misspelt name most likely meant; none if nothing is close. */
export function nearestName(given: string, candidates: readonly string[]): string | undefined {
  const tolerated = Math.max(1, Math.floor(given.length / 3));
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(given.toLowerCase(), candidate) }))
    .filter(({ distance }) => distance <= tolerated)
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** Fewest insertions, deletions and substitutions of one character that turn one text into the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, character] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, target] of [...to].entries()) {
      const substituted = at(row, column) + (character === target ? 0 : 1);
      next.push(Math.min(substituted, at(row, column + 1) + 1, at(next, column) + 1));
    }
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
