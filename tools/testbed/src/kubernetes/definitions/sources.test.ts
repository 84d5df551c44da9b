import assert from "node:assert/strict";
import { definitionSources } from "./sources";

describe("the sources of definitions", () => {
  for (const { chart, module, version, sum } of definitionSources) {
    it(`pin ${module} and its chart exactly`, () => {
      assert.match(version, /^v\d+\.\d+\.\d+$/);
      assert.match(chart.version, /^v?\d+\.\d+\.\d+$/);
      assert.match(sum, /^h1:[A-Za-z0-9+/]{43}=$/);
    });
  }

  it("have one for each chart", () => {
    const charts = definitionSources.map(({ chart }) => chart.name);
    assert.equal(new Set(charts).size, charts.length);
  });
});
