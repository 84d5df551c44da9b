import assert from "node:assert/strict";
import fc from "fast-check";
import { matchesGlob } from "./glob";

describe("matchesGlob", () => {
  it("matches any string with a star", () => {
    assert.equal(matchesGlob("*-agent", "node-agent"), true);
    assert.equal(matchesGlob("spec.*.image", "spec.containers[0].image"), true);
    assert.equal(matchesGlob("*", ""), true);
  });

  it("matches every other character literally", () => {
    assert.equal(matchesGlob("a.c", "abc"), false);
    assert.equal(matchesGlob("containers[0]", "containers0"), false);
    assert.equal(matchesGlob("node", "node-agent"), false);
  });

  it("matches a string with itself and with a star in its middle", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, tail) => {
        assert.equal(matchesGlob(`${head}${tail}`, `${head}${tail}`), true);
        assert.equal(matchesGlob(`${head}*${tail}`, `${head}x${tail}`), true);
      }),
    );
  });
});
