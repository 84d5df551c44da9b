import assert from "node:assert/strict";
import { parsePath } from "@eks-platform/plan";
import type { Value } from "../model/values";
import { patternsOf, forcesReplacement } from "./replacing-properties";

const patterns = patternsOf(
  { "aws:*": ["region"], "aws:ec2/vpc:Vpc": ["cidrBlock", "block.fixed", "rules[*].id"] },
  "aws:ec2/vpc:Vpc",
);
const changed = (path: string, old?: Value, wanted?: Value) =>
  forcesReplacement({ path: parsePath(path) ?? [], kind: "update", old, wanted }, patterns);

describe("forcesReplacement", () => {
  it("holds for a property that cannot change in place, and everything inside it", () => {
    assert.ok(changed("cidrBlock", "a", "b"));
    assert.ok(changed("cidrBlock.deep", "a", "b"));
    assert.ok(!changed("tags.cidrBlock", "a", "b"));
  });

  it("holds for a property that is the same for every type of a package", () => {
    assert.ok(changed("region", "a", "b"));
  });

  it("holds for an addition or removal that contains the property", () => {
    assert.ok(changed("block", undefined, { fixed: 1 }));
    assert.ok(changed("block", { fixed: 1 }, undefined));
    assert.ok(!changed("block", undefined, { free: 1 }));
    assert.ok(!changed("block", undefined, { fixed: null }));
  });

  it("holds for every element of a list", () => {
    assert.ok(changed("rules[3].id", "a", "b"));
    assert.ok(changed("rules[3]", undefined, { id: "a" }));
    assert.ok(!changed("rules[3].name", "a", "b"));
  });
});

describe("patternsOf", () => {
  it("ignores unknown types, and what every object inherits", () => {
    assert.deepEqual(patternsOf({}, "aws:ec2/vpc:Vpc"), []);
    assert.deepEqual(patternsOf({}, "constructor"), []);
  });
});
