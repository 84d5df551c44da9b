import assert from "node:assert/strict";
import { createPlan } from "../objects/plan.test.support";
import { findOutdatedDefinitions } from "./outdated-definitions";
import type { DefinitionSource } from "./sources";

const source: DefinitionSource = {
  chart: { name: "karpenter-crd", version: "1.14.1" },
  module: "example.com/karpenter",
  version: "v1.14.1",
  sum: "h1:",
  path: "crds",
};

const release = (chart: string, version: string) =>
  createPlan({ name: "dev-chart", type: "kubernetes:helm.sh/v3:Release", inputs: { chart, version } });

describe("outdatedDefinitions", () => {
  it("says nothing of a chart in the version that the definitions are of", () => {
    assert.deepEqual(findOutdatedDefinitions(release("karpenter-crd", "1.14.1"), [source]), []);
  });

  it("says nothing of a chart without definitions at hand", () => {
    assert.deepEqual(findOutdatedDefinitions(release("metrics-server", "3.13.1"), [source]), []);
  });

  for (const chart of ["karpenter-crd", "oci://public.ecr.aws/karpenter/karpenter-crd"]) {
    it(`names ${chart} in another version`, () => {
      const [sentence] = findOutdatedDefinitions(release(chart, "1.15.0"), [source]);
      assert.match(sentence ?? "", /installs karpenter-crd 1\.15\.0, .* those of 1\.14\.1\. Pin the example/);
    });
  }
});
