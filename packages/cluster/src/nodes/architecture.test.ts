import { instanceType, instanceTypeNames } from "@eks-platform/facts";
import assert from "node:assert/strict";
import { architectureOf } from "./architecture";

describe("architectureOf", () => {
  it("agrees with the table of facts on every type of instance", () => {
    const wrong = instanceTypeNames().filter(
      (name) => architectureOf(name) !== instanceType(name)?.architecture,
    );
    assert.ok(instanceTypeNames().length > 100);
    assert.deepEqual(wrong, []);
  });

  it("takes a g for Graviton only right after the generation", () => {
    assert.deepEqual(
      ["m7g.large", "c8gn.metal-24xl", "g5.xlarge", "g5g.xlarge", "a1.large"].map(architectureOf),
      ["arm64", "arm64", "amd64", "arm64", "arm64"],
    );
  });
});
