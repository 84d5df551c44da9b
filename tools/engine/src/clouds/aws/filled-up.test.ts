import assert from "node:assert/strict";
import { secret, unknown } from "../../protocol/values";
import { filledUp } from "./filled-up";

describe("filledUp", () => {
  it("adds what is missing, at every depth", () => {
    assert.deepEqual(filledUp({ a: { b: 1 }, c: 2 }, { a: { b: 9, d: 3 }, e: 4 }), {
      a: { b: 1, d: 3 },
      e: 4,
      c: 2,
    });
  });

  it("takes the default where nothing is given", () => {
    assert.deepEqual(filledUp(undefined, { a: 1 }), { a: 1 });
  });

  it("leaves lists, unknowns and secrets as they are given", () => {
    assert.deepEqual(filledUp([], [1]), []);
    assert.equal(filledUp(unknown, { a: 1 }), unknown);
    assert.deepEqual(filledUp(secret({ a: 1 }), { b: 2 }), secret({ a: 1 }));
  });
});
