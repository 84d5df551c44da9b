import assert from "node:assert/strict";
import { countByOperation, countByType, countResources, visibleSteps } from "./counts";
import type { Operation, Step } from "./step";

const step = (op: Operation, type: string, name: string): Step => ({
  op,
  urn: `urn:pulumi:dev::shop::${type}::${name}`,
  detailedDiff: null,
});

const steps = [
  step("same", "pulumi:pulumi:Stack", "shop-dev"),
  step("create", "pulumi:providers:aws", "default_7_48_0"),
  step("create", "pulumi:providers:aws", "cloud"),
  step("create", "aws:s3/bucket:Bucket", "a"),
  step("create-replacement", "aws:s3/bucket:Bucket", "b"),
  step("replace", "aws:s3/bucket:Bucket", "b"),
  step("delete-replaced", "aws:s3/bucket:Bucket", "b"),
  step("delete", "aws:s3/bucket:Bucket", "c"),
  step("read", "aws:ec2/vpc:Vpc", "shared"),
];

describe("countByOperation", () => {
  it("counts as Pulumi does: a replacement once, no default provider, no read", () => {
    assert.deepEqual(countByOperation(steps), { same: 1, create: 2, replace: 1, delete: 1 });
  });
});

describe("visibleSteps", () => {
  for (const op of [
    "create-replacement",
    "delete-replaced",
    "read-replacement",
    "import-replacement",
    "discard-replaced",
    "remove-pending-replace",
    "refresh",
  ] as const) {
    it(`leaves out ${op}, which is a part of another step`, () =>
      assert.deepEqual(visibleSteps([step(op, "aws:s3/bucket:Bucket", "a")]), []));
  }

  for (const op of ["create", "update", "delete", "replace", "same", "read", "import", "discard"] as const) {
    it(`keeps ${op}`, () => assert.equal(visibleSteps([step(op, "aws:s3/bucket:Bucket", "a")]).length, 1));
  }
});

describe("countByType", () => {
  it("begins with the most frequent type, and goes by name among equals", () => {
    assert.deepEqual(
      [...countByType(steps)],
      [
        ["aws:s3/bucket:Bucket", 2],
        ["aws:ec2/vpc:Vpc", 1],
        ["pulumi:providers:aws", 1],
        ["pulumi:pulumi:Stack", 1],
      ],
    );
  });
});

describe("countResources", () => {
  it("counts what the stack will manage", () => assert.equal(countResources(steps), 4));

  it("does not count what goes", () => {
    const going = (["delete", "discard"] as const).map((op) => step(op, "aws:s3/bucket:Bucket", op));
    assert.equal(countResources(going), 0);
    assert.deepEqual([...countByType(going)], []);
  });
});
