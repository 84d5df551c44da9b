import assert from "node:assert/strict";
import { region, regionNames } from "./regions";

describe("the table of regions", () => {
  it("names the zones of a region", () => {
    assert.deepEqual(region("eu-west-1"), {
      name: "eu-west-1",
      partition: "aws",
      zones: ["eu-west-1a", "eu-west-1b", "eu-west-1c"],
    });
  });

  it("knows that zones may skip a letter", () => {
    assert.deepEqual(region("ca-central-1")?.zones, ["ca-central-1a", "ca-central-1b", "ca-central-1d"]);
  });

  it("does not know a region that is not there", () => {
    assert.equal(region("eu-west-9"), undefined);
    assert.equal(region("constructor"), undefined);
  });

  it("sorts regions by name, and puts each into the partition that its name says", () => {
    const names = regionNames();
    assert.deepEqual(names, [...names].sort());
    for (const name of names) {
      const partition = name.startsWith("cn-") ? "aws-cn" : name.startsWith("us-gov-") ? "aws-us-gov" : "aws";
      assert.equal(region(name)?.partition, partition, name);
    }
  });

  it("gives every region at least two zones, sorted", () => {
    for (const name of regionNames()) {
      const zones = region(name)?.zones ?? [];
      assert.ok(zones.length >= 2, name);
      assert.deepEqual(zones, [...new Set(zones)].sort(), name);
    }
  });
});
