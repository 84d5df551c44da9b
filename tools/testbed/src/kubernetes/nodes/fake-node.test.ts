import assert from "node:assert/strict";
import { getField, hasCondition } from "../api/field";
import { createNodeLease, createNode, createNodeStatus } from "./fake-node";

const node = { name: "testbed-a", zone: "eu-west-1a" };
const now = new Date("2026-01-02T03:04:05.678Z");

describe("a fake node", () => {
  it("has its zone and region as labels", () => {
    const labels = createNode(node).metadata["labels"];
    assert.equal(getField(labels, "topology.kubernetes.io/zone"), "eu-west-1a");
    assert.equal(getField(labels, "topology.kubernetes.io/region"), "eu-west-1");
  });

  it("is ready and has allocatable resources", () => {
    const status = createNodeStatus(now);
    assert.equal(hasCondition({ status }, "Ready"), true);
    assert.equal(hasCondition({ status }, "MemoryPressure"), false);
    assert.equal(getField(status, "allocatable", "pods"), "58");
  });

  it("sends heartbeats with microseconds", () => {
    assert.equal(getField(createNodeLease(node, now), "spec", "renewTime"), "2026-01-02T03:04:05.678000Z");
  });
});
