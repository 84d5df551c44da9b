import assert from "node:assert/strict";
import { signatureKey, signatures } from "../../model/values";
import { gatherDependencies } from "./dependencies";
import { goalOf } from "./registration.test.support";

const output = (...dependencies: string[]) => ({ [signatureKey]: signatures.output, value: 1, dependencies });
const plain = ({ dependencies, propertyDependencies }: ReturnType<typeof gatherDependencies>) => ({
  resource: [...dependencies].sort(),
  ...Object.fromEntries([...propertyDependencies].map(([key, urns]) => [key, [...urns].sort()])),
});

describe("gatherDependencies", () => {
  it("shares all dependencies among all properties if the request does not list them per property", () => {
    const goal = goalOf({ properties: { a: output("x"), b: 1 }, dependencies: new Set(["d"]) });
    assert.deepEqual(plain(gatherDependencies(goal, goal)), {
      resource: ["d", "x"],
      a: ["d", "x"],
      b: ["d", "x"],
    });
  });

  it("adds what is inside a value to that property alone if the request lists them per property", () => {
    const goal = goalOf({
      properties: { a: output("x"), b: 1 },
      dependencies: new Set(["d"]),
      propertyDependencies: new Map([["a", new Set(["y"])]]),
    });
    assert.deepEqual(plain(gatherDependencies(goal, goal)), { resource: ["d"], a: ["x", "y"], b: [] });
  });

  it("gives a property that an inherited transform has added only what is inside it", () => {
    const requested = goalOf({ properties: { a: 1 }, dependencies: new Set(["d"]) });
    const goal = { ...requested, properties: { a: 1, added: output("x") } };
    assert.deepEqual(plain(gatherDependencies(goal, requested)), { resource: ["d"], a: ["d"], added: ["x"] });
  });

  it("starts again after the resource's own transforms", () => {
    const transforms = [{ target: "", token: "" }];
    const requested = goalOf({ properties: { a: 1 }, dependencies: new Set(["d"]), transforms });
    const goal = { ...requested, properties: { a: output("x") }, dependencies: new Set(["e"]) };
    assert.deepEqual(plain(gatherDependencies(goal, requested)), { resource: ["e", "x"], a: ["x"] });
  });
});
