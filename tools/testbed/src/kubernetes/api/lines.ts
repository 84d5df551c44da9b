/** The lines of a text that arrives in pieces; one that is not ended yet waits for its end. */
export async function* splitLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const ended = (rest + String(piece)).split("\n");
    rest = ended.pop() ?? "";
    yield* ended;
  }
}
