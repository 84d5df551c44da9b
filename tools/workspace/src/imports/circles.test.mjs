import assert from "node:assert/strict";
import { findCircles } from "./circles.mjs";

const graph = (imports) =>
  new Map(Object.entries(imports).map(([file, targets]) => [file, new Set(targets)]));

describe("findCircles", () => {
  it("finds none where every import goes down", () => {
    assert.deepEqual(findCircles(graph({ a: ["b", "c"], b: ["c"], c: [] })), []);
  });

  it("finds two files that import each other", () => {
    assert.deepEqual(findCircles(graph({ a: ["b"], b: ["a"], c: ["a"] })), [["a", "b"]]);
  });

  it("joins circles that share a file, and puts the largest first", () => {
    const imports = { x: ["y"], y: ["x"], a: ["b"], b: ["a", "c"], c: ["b", "x"] };
    assert.deepEqual(findCircles(graph(imports)), [
      ["a", "b", "c"],
      ["x", "y"],
    ]);
  });

  it("finds a file that imports itself", () => {
    assert.deepEqual(findCircles(graph({ a: ["a"] })), [["a"]]);
  });
});
