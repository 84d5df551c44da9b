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

describe("inPlanOrder", () => {
  const steps = [
    step("a", { dependencies: [urn("d")], parent: urn("e") }),
    step("b"),
    step("c", { provider: `${urn("z")}::some-id`, propertyDependencies: { x: [urn("b")] } }),
    step("d", { deletedWith: urn("e") }),
    step("e"),
    step("z"),
  ];

  it("puts parents, providers and whatever else is needed first", () => {
    assert.deepEqual(names(sortInPlanOrder(steps)), ["e", "d", "a", "b", "z", "c"]);
  });

  it("gives the same order however the steps came", () => {
    assert.deepEqual(sortInPlanOrder([...steps].reverse()), sortInPlanOrder(steps));
  });

  it("keeps deletions, as they came, for the end", () => {
    const gone = ["y", "x"].map((name): Step => ({ op: "delete", urn: urn(name), detailedDiff: null }));
    assert.deepEqual(names(sortInPlanOrder([...gone, step("b")])), ["b", "y", "x"]);
  });

  it("ends where resources need each other", () => {
    const circle = [step("a", { dependencies: [urn("b")] }), step("b", { dependencies: [urn("a")] })];
    assert.equal(sortInPlanOrder(circle).length, 2);
  });
});
