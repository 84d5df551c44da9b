import assert from "node:assert/strict";
import { lines } from "./lines";

async function* arriving(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe("lines", () => {
  it("are put together, however they arrive", async () => {
    const read: string[] = [];
    for await (const line of lines(arriving("one\ntw", "o", "\nthree\nfour\n"))) read.push(line);
    assert.deepEqual(read, ["one", "two", "three", "four"]);
  });

  it("leave out what has not ended", async () => {
    const read: string[] = [];
    for await (const line of lines(arriving("one\n", "tw"))) read.push(line);
    assert.deepEqual(read, ["one"]);
  });
});
