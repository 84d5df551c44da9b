import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Chart, charts } from "./charts";

const pinned: readonly Chart[] = Object.values(charts);

/** How an update bot finds a chart in the source: the keys in this order, with nothing between. */
const line =
  /repository: "(?<repository>[^"]+)",\s+name: "(?<name>[^"]+)",\s+version: "(?<version>[^"]+)",?\s/g;

describe("charts", () => {
  for (const { name, version, repository } of pinned) {
    it(`pin ${name} of ${repository} exactly`, () => {
      assert.match(version, /^v?\d+\.\d+\.\d+$/);
    });
  }

  it("come over TLS or from an OCI registry", () => {
    for (const { repository } of pinned)
      assert.match(repository, /^(https|oci):\/\/[a-z0-9.-]+\/?[^\s]*[^/]$/);
  });

  it("are written in the source as an update bot looks for them", () => {
    const source = readFileSync(join(__dirname, "../src/charts.ts"), "utf8");
    const found = [...source.matchAll(line)].map(({ groups }) => ({ ...groups }));
    assert.deepEqual(found, pinned);
  });

  it("keep definitions and their controller in step", () => {
    assert.equal(charts.karpenterCrd.version, charts.karpenter.version);
    assert.equal(charts.istioBase.version, charts.istiod.version);
    assert.equal(charts.istioGateway.version, charts.istiod.version);
  });
});
