import assert from "node:assert/strict";
import type { JudgedResource } from "./resource";
import { resourceType } from "./resource-type";
import { Stack } from "./stack";
import { resource, unknownText } from "./testing";

const subnet = resourceType<{ id: string }>("test:index:Subnet");
const group = resourceType<{ subnetIds: string[] }>("test:index:Group");

function refers(...resources: readonly [JudgedResource, JudgedResource]): boolean {
  const stack = new Stack(resources);
  const [from] = stack.of(group);
  const [to] = stack.of(subnet);
  assert.ok(from && to);
  return stack.refers(from, "subnetIds", to);
}

describe("a stack", () => {
  it("finds resources by type", () => {
    const stack = new Stack([resource(subnet, "a", {}), resource(group, "g", {}), resource(subnet, "b", {})]);
    assert.deepEqual(
      stack.of(subnet).map(({ name }) => name),
      ["a", "b"],
    );
  });

  it("compares values that are known, whatever edges there are", () => {
    const edges = { subnetIds: ["a"] };
    assert.equal(
      refers(resource(group, "g", { subnetIds: ["s-1"] }), resource(subnet, "a", { id: "s-1" })),
      true,
    );
    assert.equal(
      refers(resource(group, "g", { subnetIds: ["s-2"] }, edges), resource(subnet, "a", { id: "s-1" })),
      false,
    );
  });

  it("goes by the edge before values are known", () => {
    const made = resource(subnet, "a", { id: unknownText });
    assert.equal(
      refers(resource(group, "g", { subnetIds: [unknownText] }, { subnetIds: ["a"] }), made),
      true,
    );
    assert.equal(
      refers(resource(group, "g", { subnetIds: [unknownText] }, { subnetIds: ["b"] }), made),
      false,
    );
    assert.equal(refers(resource(group, "g", { subnetIds: [unknownText] }), made), false);
  });

  it("finds no reference in a property that is not given", () => {
    assert.equal(
      refers(resource(group, "g", {}, { subnetIds: ["a"] }), resource(subnet, "a", { id: "s-1" })),
      false,
    );
  });
});
