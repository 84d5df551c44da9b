import assert from "node:assert/strict";
import { field, holds } from "../api/field";
import { nodeLease, nodeObject, nodeStatus } from "./node";

const node = { name: "testbed-a", zone: "eu-west-1a" };
const now = new Date("2026-01-02T03:04:05.678Z");

describe("a node on paper", () => {
  it("says its zone and region", () => {
    const labels = nodeObject(node).metadata["labels"];
    assert.equal(field(labels, "topology.kubernetes.io/zone"), "eu-west-1a");
    assert.equal(field(labels, "topology.kubernetes.io/region"), "eu-west-1");
  });

  it("is ready and has room", () => {
    const status = nodeStatus(now);
    assert.equal(holds({ status }, "Ready"), true);
    assert.equal(holds({ status }, "MemoryPressure"), false);
    assert.equal(field(status, "allocatable", "pods"), "58");
  });

  it("gives signs of life to the microsecond", () => {
    assert.equal(field(nodeLease(node, now), "spec", "renewTime"), "2026-01-02T03:04:05.678000Z");
  });
});
