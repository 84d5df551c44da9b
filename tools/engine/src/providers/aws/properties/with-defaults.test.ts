import assert from "node:assert/strict";
import { makeSecret, unknown } from "../../../model/values";
import { withDefaults } from "./with-defaults";

describe("filledUp", () => {
  it("adds what is missing, at every depth", () => {
    assert.deepEqual(withDefaults({ a: { b: 1 }, c: 2 }, { a: { b: 9, d: 3 }, e: 4 }), {
      a: { b: 1, d: 3 },
      e: 4,
      c: 2,
    });
  });

  it("takes the default where nothing is given", () => {
    assert.deepEqual(withDefaults(undefined, { a: 1 }), { a: 1 });
  });

  it("leaves lists, unknowns and secrets as they are given", () => {
    assert.deepEqual(withDefaults([], [1]), []);
    assert.equal(withDefaults(unknown, { a: 1 }), unknown);
    assert.deepEqual(withDefaults(makeSecret({ a: 1 }), { b: 2 }), makeSecret({ a: 1 }));
  });
});
