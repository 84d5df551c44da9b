import assert from "node:assert/strict";
import fc from "fast-check";
import { SeededRandom } from "./seeded-random";

describe("seeded random numbers", () => {
  const some = (random: SeededRandom) => Array.from({ length: 5 }, () => random.next());

  it("follow from the seed and its words", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.string()), (seed, words) => {
        assert.deepEqual(some(new SeededRandom(seed, ...words)), some(new SeededRandom(seed, ...words)));
      }),
    );
  });

  it("differ by seed and by words", () => {
    const all = [
      new SeededRandom(1),
      new SeededRandom(2),
      new SeededRandom(1, "a"),
      new SeededRandom(1, "a", "b"),
    ];
    assert.equal(new Set(all.map((random) => random.next())).size, all.length);
    assert.notEqual(new SeededRandom(1, "ab", "c").next(), new SeededRandom(1, "a", "bc").next());
  });

  it("are from 0 to below 1, evenly distributed", () => {
    const random = new SeededRandom(7);
    const tenths = new Array<number>(10).fill(0);
    for (let count = 0; count < 10_000; count++) {
      const tenth = Math.floor(random.next() * 10);
      tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1;
    }
    for (const count of tenths) assert.ok(count > 900 && count < 1100, String(tenths));
  });

  it("decide by a probability", () => {
    const random = new SeededRandom(7);
    const times = Array.from({ length: 1000 }, () => random.happens(0.2)).filter(Boolean).length;
    assert.ok(times > 150 && times < 250, String(times));
    assert.ok(!random.happens(0));
    assert.ok(random.happens(1));
  });

  it("pick one of several things, and nothing from an empty list", () => {
    const random = new SeededRandom(7);
    const picked = Array.from({ length: 50 }, () => random.pick(["a", "b", "c"]));
    assert.deepEqual([...new Set(picked)].sort(), ["a", "b", "c"]);
    assert.equal(random.pick([]), undefined);
  });
});
