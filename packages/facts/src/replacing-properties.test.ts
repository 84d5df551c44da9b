import assert from "node:assert/strict";
import { replacingProperties } from "./replacing-properties";
import { readTable } from "./table";

describe("the table of replacing properties", () => {
  const table = replacingProperties();

  it("knows what of a cluster and its nodes cannot be changed", () => {
    assert.ok(table["aws:eks/cluster:Cluster"]?.includes("kubernetesNetworkConfig.serviceIpv4Cidr"));
    assert.ok(table["aws:eks/nodeGroup:NodeGroup"]?.includes("instanceTypes"));
  });

  it("leaves out what is changed in place", () => {
    assert.ok(!table["aws:eks/cluster:Cluster"]?.includes("version"));
    assert.ok(!table["aws:eks/nodeGroup:NodeGroup"]?.includes("scalingConfig"));
  });

  it("joins what SDKs say and what people have added", () => {
    const { added, derived } =
      readTable<Record<"added" | "derived", Record<string, string[]>>>("replacing-properties");
    assert.deepEqual(
      Object.keys(table),
      [...new Set([...Object.keys(added), ...Object.keys(derived)])].sort(),
    );
    const both = Object.keys(added).filter((type) => derived[type] !== undefined);
    assert.ok(both.length > 0);
    for (const type of both) {
      const expected = new Set([...(added[type] ?? []), ...(derived[type] ?? [])]);
      assert.deepEqual(table[type], [...expected].sort(), type);
    }
  });

  it("holds paths, sorted, each once, for types or for whole packages", () => {
    for (const [type, paths] of Object.entries(table)) {
      assert.match(type, /^[a-z]+:(\*|[\w./-]+:\w+)$/);
      assert.ok(paths.length > 0, type);
      assert.deepEqual(paths, [...new Set(paths)].sort(), type);
      for (const path of paths) assert.match(path, /^\w+(\[\*\])?(\.\w+(\[\*\])?)*$/, type);
    }
  });
});
