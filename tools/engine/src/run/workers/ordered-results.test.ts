import assert from "node:assert/strict";
import fc from "fast-check";
import { OrderedResults } from "./ordered-results";

describe("OrderedResults", () => {
  it("delivers every result once, by position, in whatever order they come", () => {
    const places = fc.nat(20).chain((last) => {
      const all = Array.from({ length: last + 1 }, (_, place) => place);
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
    fc.assert(
      fc.property(places, (arrivals) => {
        const received: string[] = [];
        const order = new OrderedResults<string>((result) => received.push(result));
        for (const place of arrivals) order.put(place, `result ${place}`);
        assert.deepEqual(
          received,
          arrivals.map((_, place) => `result ${place}`),
        );
      }),
    );
  });

  it("delivers a result as soon as all earlier ones are delivered", () => {
    const received: string[] = [];
    const order = new OrderedResults<string>((result) => received.push(result));
    order.put(1, "second");
    assert.deepEqual(received, []);
    order.put(0, "first");
    assert.deepEqual(received, ["first", "second"]);
  });
});
