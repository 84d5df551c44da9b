import assert from "node:assert/strict";
import { mapConcurrently, startConcurrently } from "./concurrency";

/** Work that ends when the test says so. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const begin = (name: string) => {
    begun.push(name);
    return new Promise<string>((resolve, reject) =>
      ends.set(name, (error) => (error === undefined ? resolve(name.toUpperCase()) : reject(error))),
    );
  };
  return { begun, begin, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}
const waitOneTurn = () => new Promise((resolve) => setImmediate(resolve));

describe("startConcurrently", () => {
  it("begins items in order, each when another one ends", async () => {
    const { begun, begin, end } = createWork();
    const results = startConcurrently(["a", "b", "c", "d"], 2, begin);
    await waitOneTurn();
    assert.deepEqual(begun, ["a", "b"]);
    end("b");
    await waitOneTurn();
    assert.deepEqual(begun, ["a", "b", "c"]);
    for (const name of ["a", "c"]) end(name);
    await waitOneTurn();
    end("d");
    assert.deepEqual(await Promise.all(results), ["A", "B", "C", "D"]);
  });

  it("continues after a failure", async () => {
    const { begin, end } = createWork();
    const [first, second] = startConcurrently(["a", "b"], 1, begin);
    await waitOneTurn();
    end("a", new Error("broken"));
    await assert.rejects(first ?? assert.fail(), /broken/);
    await waitOneTurn();
    end("b");
    assert.equal(await second, "B");
  });
});

describe("mapConcurrently", () => {
  it("returns the results in the order of the items, whichever ends first", async () => {
    const { begin, end } = createWork();
    const results = mapConcurrently(["a", "b", "c"], 3, begin);
    await waitOneTurn();
    for (const name of ["c", "b", "a"]) end(name);
    assert.deepEqual(await results, ["A", "B", "C"]);
  });

  it("returns nothing for nothing, and rejects with the first failure", async () => {
    assert.deepEqual(await mapConcurrently([], 4, () => Promise.reject(new Error("never"))), []);
    await assert.rejects(
      mapConcurrently([1, 2], 1, (item) => Promise.reject(new Error(`no ${item}`))),
      /no 1/,
    );
  });
});
