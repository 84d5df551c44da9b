import assert from "node:assert/strict";
import { inLanes } from "./in-lanes";

describe("work in lanes", () => {
  /** Work that is done when the test says so. */
  function work() {
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
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it("is begun in order, as soon as a lane is free", async () => {
    const { begun, begin, end } = work();
    const results = inLanes(["a", "b", "c", "d"], 2, begin);
    await settle();
    assert.deepEqual(begun, ["a", "b"]);
    end("b");
    await settle();
    assert.deepEqual(begun, ["a", "b", "c"]);
    for (const name of ["a", "c"]) end(name);
    await settle();
    end("d");
    assert.deepEqual(await Promise.all(results), ["A", "B", "C", "D"]);
  });

  it("goes on after a failure", async () => {
    const { begin, end } = work();
    const [first, second] = inLanes(["a", "b"], 1, begin);
    await settle();
    end("a", new Error("broken"));
    await assert.rejects(first ?? assert.fail(), /broken/);
    await settle();
    end("b");
    assert.equal(await second, "B");
  });
});
