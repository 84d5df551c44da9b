import assert from "node:assert/strict";
import type { EvaluatedResource } from "./resource";
import { resourceType } from "./resource-type";
import { Stack } from "./stack";
import { createResource, unknownString } from "./testing";

const subnet = resourceType<{ id: string }>("test:index:Subnet");
const group = resourceType<{ subnetIds: string[] }>("test:index:Group");

function refersTo(...resources: readonly [EvaluatedResource, EvaluatedResource]): boolean {
  const stack = new Stack(resources);
  const [from] = stack.of(group);
  const [to] = stack.of(subnet);
  assert.ok(from && to);
  return stack.refers(from, "subnetIds", to);
}

describe("a stack", () => {
  it("finds resources by type", () => {
    const stack = new Stack([
      createResource(subnet, "a", {}),
      createResource(group, "g", {}),
      createResource(subnet, "b", {}),
    ]);
    assert.deepEqual(
      stack.of(subnet).map(({ name }) => name),
      ["a", "b"],
    );
  });

  it("compares known values and ignores recorded dependencies", () => {
    const edges = { subnetIds: ["a"] };
    assert.equal(
      refersTo(
        createResource(group, "g", { subnetIds: ["s-1"] }),
        createResource(subnet, "a", { id: "s-1" }),
      ),
      true,
    );
    assert.equal(
      refersTo(
        createResource(group, "g", { subnetIds: ["s-2"] }, edges),
        createResource(subnet, "a", { id: "s-1" }),
      ),
      false,
    );
  });

  it("uses the recorded dependency of an unknown value", () => {
    const unmade = createResource(subnet, "a", { id: unknownString });
    assert.equal(
      refersTo(createResource(group, "g", { subnetIds: [unknownString] }, { subnetIds: ["a"] }), unmade),
      true,
    );
    assert.equal(
      refersTo(createResource(group, "g", { subnetIds: [unknownString] }, { subnetIds: ["b"] }), unmade),
      false,
    );
    assert.equal(refersTo(createResource(group, "g", { subnetIds: [unknownString] }), unmade), false);
  });

  it("finds no reference in a missing property", () => {
    assert.equal(
      refersTo(
        createResource(group, "g", {}, { subnetIds: ["a"] }),
        createResource(subnet, "a", { id: "s-1" }),
      ),
      false,
    );
  });
});
