import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Addon } from "./addon/addon";
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

  it("allows values of the type that the chart's list shows", () => {
    assert.deepEqual(unknown({ replicas: 2, name: "x", budget: { enabled: true }, args: ["a"] }), []);
  });

  it("allows a number where the chart has a string", () => {
    assert.deepEqual(unknown({ name: 1 }), []);
  });

  it("allows any key in a map whose keys the user chooses", () => {
    assert.deepEqual(
      unknown({ labels: { team: "a" }, extra: { mine: true, port: 1 }, any: { a: { b: 1 } } }),
      [],
    );
  });

  it("refuses a misspelt path, at the top and below", () => {
    assert.deepEqual(unknown({ replicaCount: 2, budget: { enable: true } }), [
      "replicaCount: the chart does not know replicaCount there",
      "budget.enable: the chart does not know enable there",
    ]);
  });

  it("refuses a value of another type", () => {
    assert.deepEqual(unknown({ replicas: "2", args: "a", budget: true }), [
      "replicas: must be like 0",
      "args: must be like []",
      'budget: must be like {"enabled":false}',
    ]);
  });

  it("refuses a path below a value that is no map", () => {
    assert.deepEqual(unknown({ replicas: { min: 2 } }), ["replicas.min: is below 0"]);
  });
});
