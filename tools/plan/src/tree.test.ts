import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Operation, ResourceState, Step } from "./step";
import { type ResourceNode, resourceTree } from "./tree";

const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
const stack = urn("pulumi:pulumi:Stack", "shop-dev");

interface Facts extends Partial<ResourceState> {
  readonly op?: Operation;
}

function step(type: string, name: string, { op = "create", ...state }: Facts = {}): Step {
  const itself = { urn: urn(type, name), type, custom: true, ...state };
  return {
    op,
    urn: itself.urn,
    detailedDiff: null,
    ...(op === "delete" ? { oldState: itself } : { newState: itself }),
  };
}

/** A tree as nested names, which is what a reader sees. */
type Names = { readonly [name: string]: Names };
const names = (nodes: readonly ResourceNode[]): Names =>
  Object.fromEntries(nodes.map(({ name, children }) => [name, names(children)]));

const network = urn("shop:index:Network", "net");
const platform: readonly Step[] = [
  step("pulumi:pulumi:Stack", "shop-dev"),
  step("pulumi:providers:aws", "default_7_48_0"),
  step("pulumi:providers:aws", "cloud", { parent: stack }),
  step("shop:index:Addons", "addons", {
    parent: stack,
    dependencies: [urn("shop:index:Cluster", "cluster")],
  }),
  step("shop:index:Cluster", "cluster", { parent: stack }),
  step("aws:eks/cluster:Cluster", "control-plane", {
    parent: urn("shop:index:Cluster", "cluster"),
    dependencies: [urn("aws:ec2/subnet:Subnet", "zone-b")],
    provider: `${urn("pulumi:providers:aws", "cloud")}::id`,
  }),
  step("shop:index:Network", "net", { parent: stack }),
  step("aws:ec2/subnet:Subnet", "zone-b", { parent: network, dependencies: [urn("aws:ec2/vpc:Vpc", "vpc")] }),
  step("aws:ec2/subnet:Subnet", "zone-a10", {
    parent: network,
    dependencies: [urn("aws:ec2/vpc:Vpc", "vpc")],
  }),
  step("aws:ec2/subnet:Subnet", "zone-a9", {
    parent: network,
    dependencies: [urn("aws:ec2/vpc:Vpc", "vpc")],
  }),
  step("aws:ec2/vpc:Vpc", "vpc", {
    parent: network,
    provider: `${urn("pulumi:providers:aws", "cloud")}::id`,
  }),
];

describe("resourceTree", () => {
  it("nests resources by parent, prerequisites first, resources of a type by name", () => {
    const tree = names(resourceTree(platform));
    assert.equal(
      JSON.stringify(tree),
      JSON.stringify({
        "shop-dev": {
          cloud: {},
          net: { vpc: {}, "zone-a9": {}, "zone-a10": {}, "zone-b": {} },
          cluster: { "control-plane": {} },
          addons: {},
        },
      }),
    );
  });

  it("is the same in whatever order the steps come", () => {
    const expected = resourceTree(platform);
    fc.assert(
      fc.property(fc.shuffledSubarray([...platform], { minLength: platform.length }), (shuffled) => {
        assert.deepEqual(resourceTree(shuffled), expected);
      }),
    );
  });

  it("puts a resource beneath the stack whose parent the plan does not have", () => {
    const orphan = step("aws:s3/bucket:Bucket", "logs", { parent: urn("shop:index:Storage", "unchanged") });
    assert.deepEqual(names(resourceTree([orphan, step("pulumi:pulumi:Stack", "shop-dev")])), {
      "shop-dev": { logs: {} },
    });
  });

  it("keeps what goes beneath its parent, in the order of what it needed", () => {
    const goes = { op: "delete", parent: network } as const;
    const steps = [
      step("aws:ec2/subnet:Subnet", "subnet", {
        ...goes,
        dependencies: [urn("aws:ec2/vpc:Vpc", "vpc"), urn("a:b:C", "x")],
      }),
      step("aws:ec2/vpc:Vpc", "vpc", goes),
      step("shop:index:Network", "net", { op: "delete" }),
    ];
    assert.equal(
      JSON.stringify(names(resourceTree(steps))),
      JSON.stringify({ net: { vpc: {}, subnet: {} } }),
    );
  });

  it("has many roots if the plan has no stack", () => {
    const steps = [
      step("aws:s3/bucket:Bucket", "logs", { parent: stack }),
      step("aws:s3/bucket:Bucket", "data"),
    ];
    assert.deepEqual(names(resourceTree(steps)), { data: {}, logs: {} });
  });

  it("loses no resource of a cycle", () => {
    const a = step("shop:index:A", "a", { parent: urn("shop:index:B", "b") });
    const b = step("shop:index:B", "b", { parent: urn("shop:index:A", "a") });
    const self = step("shop:index:C", "c", { parent: urn("shop:index:C", "c") });
    assert.deepEqual(names(resourceTree([b, self, a])), { b: { a: {} }, c: {} });
  });

  it("shows a replaced resource once", () => {
    const steps = (["create-replacement", "replace", "delete-replaced"] as const).map((op) =>
      step("aws:s3/bucket:Bucket", "logs", { op }),
    );
    assert.deepEqual(
      resourceTree(steps).map(({ name, operation }) => ({ name, operation })),
      [{ name: "logs", operation: "replace" }],
    );
  });

  it("knows a resource also if the plan gives no state of it", () => {
    const bare: Step = { op: "create", urn: urn("aws:s3/bucket:Bucket", "logs"), detailedDiff: null };
    assert.deepEqual(resourceTree([bare]), [
      { urn: bare.urn, type: "aws:s3/bucket:Bucket", name: "logs", operation: "create", children: [] },
    ]);
  });

  it("distinguishes resources of the same name by URN", () => {
    const inner = `urn:pulumi:dev::shop::a:b:C$aws:s3/bucket:Bucket::logs`;
    const siblings = [
      step("aws:s3/bucket:Bucket", "logs"),
      { ...step("aws:s3/bucket:Bucket", "logs"), urn: inner },
    ];
    const expected = [inner, urn("aws:s3/bucket:Bucket", "logs")].sort();
    assert.deepEqual(
      resourceTree(siblings).map((node) => node.urn),
      expected,
    );
    assert.deepEqual(
      resourceTree(siblings.reverse()).map((node) => node.urn),
      expected,
    );
  });

  it("gives the old state of a resource that goes", () => {
    const [gone] = resourceTree([step("aws:s3/bucket:Bucket", "logs", { op: "delete", id: "logs-1" })]);
    assert.equal(gone?.state?.id, "logs-1");
  });
});
