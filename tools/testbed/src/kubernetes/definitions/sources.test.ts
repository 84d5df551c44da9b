import assert from "node:assert/strict";
import { createPlan } from "../objects/plan.test.support";
import { type DefinitionSource, definitionSources, findOutdatedDefinitions } from "./sources";

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

const source: DefinitionSource = {
  chart: { name: "karpenter-crd", version: "1.14.1" },
  module: "example.com/karpenter",
  version: "v1.14.1",
  sum: "h1:",
  path: "crds",
};

const release = (chart: string, version: string) =>
  createPlan({ name: "dev-chart", type: "kubernetes:helm.sh/v3:Release", inputs: { chart, version } });

describe("findOutdatedDefinitions", () => {
  it("accepts a chart in the version of its definitions", () => {
    assert.deepEqual(findOutdatedDefinitions(release("karpenter-crd", "1.14.1"), [source]), []);
  });

  it("accepts a chart without definitions", () => {
    assert.deepEqual(findOutdatedDefinitions(release("metrics-server", "3.13.1"), [source]), []);
  });

  for (const chart of ["karpenter-crd", "oci://public.ecr.aws/karpenter/karpenter-crd"]) {
    it(`reports ${chart} in another version`, () => {
      const [sentence] = findOutdatedDefinitions(release(chart, "1.15.0"), [source]);
      assert.match(sentence ?? "", /installs karpenter-crd 1\.15\.0, .* those of 1\.14\.1\. Pin the example/);
    });
  }
});
