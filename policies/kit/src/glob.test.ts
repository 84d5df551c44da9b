import assert from "node:assert/strict";
import fc from "fast-check";
import { fits } from "./glob";

describe("fits", () => {
  it("takes a star for any text", () => {
    assert.equal(fits("*-agent", "node-agent"), true);
    assert.equal(fits("spec.*.image", "spec.containers[0].image"), true);
    assert.equal(fits("*", ""), true);
  });

  it("takes everything else for itself", () => {
    assert.equal(fits("a.c", "abc"), false);
    assert.equal(fits("containers[0]", "containers0"), false);
    assert.equal(fits("node", "node-agent"), false);
  });

  it("fits a text to itself and to a star in its middle", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, tail) => {
        assert.equal(fits(`${head}${tail}`, `${head}${tail}`), true);
        assert.equal(fits(`${head}*${tail}`, `${head}x${tail}`), true);
      }),
    );
  });
});
