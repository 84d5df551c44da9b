import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Addon } from "./addon";
import type { ChartValueList } from "./chart-values";
import { addonNames, catalogue } from "./catalogue";
import { sampleFacts, samplePlan } from "./testing/sample-cluster";
import { unknownPaths } from "./testing/value-paths";

const folder = join(__dirname, "chart-values");
const list = (name: string): ChartValueList => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

const planned = samplePlan();

describe("the values of", () => {
  for (const name of addonNames) {
    it(`${name} are known to its chart`, () => {
      const of = planned.get(name);
      assert.ok(of);
      for (const availability of ["single", "high"] as const) {
        for (const monitored of [true, false]) {
          const values = of.addon.values(sampleFacts(availability, monitored), of.settings);
          assert.deepEqual(unknownPaths(values, list(name)), []);
        }
      }
    });
  }
});

describe("the lists of chart values", () => {
  it("are of the pinned versions", () => {
    const addons: readonly Addon[] = Object.values(catalogue);
    assert.deepEqual(
      addons.map(({ name }) => [name, list(name).version]),
      addons.map(({ name, chart }) => [name, chart.version]),
      "A chart has another version than its list: `npm run chart-values` derives the list again.",
    );
  });

  it("are there for the add-ons of the catalogue, and for no others", () => {
    assert.deepEqual(readdirSync(folder).toSorted(), addonNames.map((name) => `${name}.json`).toSorted());
  });
});

describe("unknownPaths", () => {
  const values = {
    replicas: 0,
    name: "",
    budget: { enabled: false },
    labels: {},
    args: [],
    extra: { "*": null, port: 0 },
    any: null,
  };
  const unknown = (given: object) => unknownPaths(given, { version: "1.0.0", values });

  it("admits values of the type that the chart's list shows", () => {
    assert.deepEqual(unknown({ replicas: 2, name: "x", budget: { enabled: true }, args: ["a"] }), []);
  });

  it("admits a number where the chart has a text", () => {
    assert.deepEqual(unknown({ name: 1 }), []);
  });

  it("admits any key below a map of the user's own", () => {
    assert.deepEqual(
      unknown({ labels: { team: "a" }, extra: { mine: true, port: 1 }, any: { a: { b: 1 } } }),
      [],
    );
  });

  it("refuses a misspelt path, at the top and below", () => {
    assert.deepEqual(unknown({ replicaCount: 2, budget: { enable: true } }), [
      "replicaCount: replicaCount is not known there",
      "budget.enable: enable is not known there",
    ]);
  });

  it("refuses a value of another type", () => {
    assert.deepEqual(unknown({ replicas: "2", args: "a", budget: true }), [
      "replicas: is to be like 0",
      "args: is to be like []",
      'budget: is to be like {"enabled":false}',
    ]);
  });

  it("refuses a path below a value that is no map", () => {
    assert.deepEqual(unknown({ replicas: { min: 2 } }), ["replicas.min: stands below 0"]);
  });
});
