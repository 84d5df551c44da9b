import assert from "node:assert/strict";
import * as fc from "fast-check";
import { orderByNeed } from "./order";

const needs = (entries: Record<string, string[]>) =>
  new Map(Object.entries(entries).map(([thing, needed]) => [thing, new Set(needed)] as const));

describe("orderByNeed", () => {
  it("puts what is needed first", () => {
    const order = orderByNeed(
      ["addons", "cluster", "network"],
      needs({ addons: ["cluster"], cluster: ["network"] }),
    );
    assert.deepEqual(order, ["network", "cluster", "addons"]);
  });

  it("goes by name where nothing is needed", () => {
    assert.deepEqual(orderByNeed(["c", "a", "b"], needs({})), ["a", "b", "c"]);
  });

  it("breaks a cycle at the key with the fewest open dependencies", () => {
    assert.deepEqual(orderByNeed(["a", "b", "c"], needs({ a: ["b", "c"], b: ["a"], c: ["b"] })), [
      "b",
      "c",
      "a",
    ]);
  });

  it("passes over needs of things that are not there, and of itself", () => {
    assert.deepEqual(orderByNeed(["a", "b"], needs({ a: ["a", "z"] })), ["a", "b"]);
  });

  it("keeps every dependency of an acyclic graph for any order of the input", () => {
    const graph = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 });
    fc.assert(
      fc.property(
        graph,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }),
        (edges, shuffled) => {
          // A need always points to a smaller number, so there is no cycle.
          const downward = edges.filter(([from, to]) => from > to);
          const needed = new Map<string, Set<string>>();
          for (const [from, to] of downward) {
            needed.set(String(from), (needed.get(String(from)) ?? new Set()).add(String(to)));
          }
          const order = orderByNeed(shuffled.map(String), needed);
          assert.deepEqual(order, orderByNeed(shuffled.map(String).sort(), needed));
          assert.equal(order.length, 10);
          for (const [from, to] of downward)
            assert.ok(order.indexOf(String(to)) < order.indexOf(String(from)));
        },
      ),
    );
  });
});
