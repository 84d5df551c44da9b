import assert from "node:assert/strict";
import fc from "fast-check";
import { findMissingNeeds, findPredecessors, type Ordered, orderByNeed } from "./order";

/** Sets in which each item needs, or comes after, only items that are drawn before it: there is always an order. */
const orderable = fc
  .array(fc.record({ needs: fc.array(fc.nat()), after: fc.array(fc.nat()) }), { maxLength: 12 })
  .map((drawn) => drawn.map((item, index) => ({ name: `item-${index}`, ...earlier(item, index) })))
  .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }));

function earlier({ needs, after }: { needs: number[]; after: number[] }, index: number) {
  const names = (numbers: number[]) => (index === 0 ? [] : numbers.map((number) => `item-${number % index}`));
  return { needs: names(needs), after: names(after) };
}

describe("orderByNeed", () => {
  it("keeps every item, and adds none", () => {
    fc.assert(
      fc.property(orderable, (items) => {
        assert.deepEqual(namesOf(orderByNeed(items)).toSorted(), namesOf(items).toSorted());
      }),
    );
  });

  it("puts each item after all its predecessors", () => {
    fc.assert(
      fc.property(orderable, (items) => {
        const names = namesOf(orderByNeed(items));
        for (const item of items) {
          for (const before of findPredecessors(item, items)) {
            assert.ok(names.indexOf(before) < names.indexOf(item.name), `${before} before ${item.name}`);
          }
        }
      }),
    );
  });

  it("gives the same order however the set is written down", () => {
    fc.assert(
      fc.property(orderable, (items) => {
        assert.deepEqual(namesOf(orderByNeed(items.toReversed())), namesOf(orderByNeed(items)));
      }),
    );
  });

  it("orders by name where needs leave a choice", () => {
    const items = [{ name: "c" }, { name: "a", after: ["c"] }, { name: "b" }];
    assert.deepEqual(namesOf(orderByNeed(items)), ["b", "c", "a"]);
  });

  it("ignores what comes first only if it is there", () => {
    assert.deepEqual(namesOf(orderByNeed([{ name: "a", after: ["absent"] }])), ["a"]);
  });

  it("names every missing need", () => {
    const items = [{ name: "a", needs: ["x", "y"] }];
    assert.deepEqual(findMissingNeeds(items), [
      { name: "a", need: "x" },
      { name: "a", need: "y" },
    ]);
    assert.throws(() => orderByNeed(items), {
      message: "a needs x, which is not there.\na needs y, which is not there.",
    });
  });

  it("names the items of a cycle, and not those that wait for it", () => {
    const items = [
      { name: "a", needs: ["b"] },
      { name: "b", needs: ["c"] },
      { name: "c", after: ["b"] },
    ];
    assert.throws(() => orderByNeed(items), {
      message: "These depend on each other in a cycle: b after c after b.",
    });
  });
});

function namesOf(items: readonly Ordered[]): readonly string[] {
  return items.map(({ name }) => name);
}
