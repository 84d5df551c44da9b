import assert from "node:assert/strict";
import { type Operation, resourceTree } from "@eks-platform/plan";
import { sampleStep, sampleUrn } from "../../testing/sample-plan";
import { fold, unfolded } from "./fold";

const subnets = (count: number, op: Operation = "create") =>
  Array.from({ length: count }, (_, index) => sampleStep("aws:ec2/subnet:Subnet", `${op}-${index}`, { op }));

const sizes = (steps: Parameters<typeof resourceTree>[0]) =>
  fold(resourceTree(steps)).map(({ nodes }) => nodes.length);

describe("fold", () => {
  it("folds a run of four", () => assert.deepEqual(sizes(subnets(4)), [4]));
  it("leaves a run of three", () => assert.deepEqual(sizes(subnets(3)), [1, 1, 1]));
  it("keeps operations apart", () =>
    assert.deepEqual(sizes([...subnets(4), ...subnets(4, "delete")]), [4, 4]));
  it("keeps types apart", () => {
    assert.deepEqual(sizes([...subnets(4), sampleStep("aws:ec2/vpc:Vpc", "vpc")]), [4, 1]);
  });

  it("never folds what has children", () => {
    const child = sampleStep("aws:ec2/route:Route", "route", {
      parent: sampleUrn("aws:ec2/subnet:Subnet", "create-1"),
    });
    assert.deepEqual(sizes([...subnets(4), child]), [1, 1, 1, 1]);
  });
});

describe("fold of branches", () => {
  it("keeps a branch out of the run beside it", () => {
    const route = (parent: string) =>
      sampleStep("aws:ec2/route:Route", `route-of-${parent}`, {
        parent: sampleUrn("aws:ec2/subnet:Subnet", parent),
      });
    const steps = [...subnets(6), route("create-0"), route("create-1")];
    assert.deepEqual(sizes(steps), [1, 1, 4]);
  });
});

describe("unfolded", () => {
  it("gives each a line", () => assert.equal(unfolded(resourceTree(subnets(5))).length, 5));
});
