import assert from "node:assert/strict";
import { splitLines } from "./lines";

async function* arriving(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe("lines", () => {
  it("are put together, however they arrive", async () => {
    const read: string[] = [];
    for await (const line of splitLines(arriving("one\ntw", "o", "\nthree\nfour\n"))) read.push(line);
    assert.deepEqual(read, ["one", "two", "three", "four"]);
  });

  it("leave out what has not ended", async () => {
    const read: string[] = [];
    for await (const line of splitLines(arriving("one\n", "tw"))) read.push(line);
    assert.deepEqual(read, ["one"]);
  });
});
