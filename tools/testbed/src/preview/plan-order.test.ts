import assert from "node:assert/strict";
import type { Step } from "@eks-platform/plan";
import { sortInPlanOrder } from "./plan-order";

const urn = (name: string) => `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}`;
const step = (name: string, needs: Partial<NonNullable<Step["newState"]>> = {}): Step => ({
  op: "create",
  urn: urn(name),
  newState: { urn: urn(name), type: "aws:s3/bucket:Bucket", custom: true, ...needs },
  detailedDiff: null,
});
const names = (steps: readonly Step[]) => steps.map(({ urn: own }) => own.split("::").at(-1));

describe("sortInPlanOrder", () => {
  const steps = [
    step("a", { dependencies: [urn("d")], parent: urn("e") }),
    step("b"),
    step("c", { provider: `${urn("z")}::some-id`, propertyDependencies: { x: [urn("b")] } }),
    step("d", { deletedWith: urn("e") }),
    step("e"),
    step("z"),
  ];

  it("puts parents, providers and other prerequisites first", () => {
    assert.deepEqual(names(sortInPlanOrder(steps)), ["e", "d", "a", "b", "z", "c"]);
  });

  it("returns the same order for any order of the steps", () => {
    assert.deepEqual(sortInPlanOrder([...steps].reverse()), sortInPlanOrder(steps));
  });

  it("puts deletions last, in their order", () => {
    const deleted = ["y", "x"].map((name): Step => ({ op: "delete", urn: urn(name), detailedDiff: null }));
    assert.deepEqual(names(sortInPlanOrder([...deleted, step("b")])), ["b", "y", "x"]);
  });

  it("ends if resources depend on each other", () => {
    const circle = [step("a", { dependencies: [urn("b")] }), step("b", { dependencies: [urn("a")] })];
    assert.equal(sortInPlanOrder(circle).length, 2);
  });
});
