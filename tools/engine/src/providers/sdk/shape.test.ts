import assert from "node:assert/strict";
import { isOptional, readShape, type Shape } from "./shape";

describe("readShape", () => {
  const cases: Readonly<Record<string, Shape>> = {
    string: { kind: "text" },
    "string | undefined": { kind: "text" },
    "string | enums.ec2.InstanceType": { kind: "text" },
    "enums.iam.ManagedPolicy": { kind: "text" },
    number: { kind: "number" },
    boolean: { kind: "flag" },
    '"v1"': { kind: "literal", value: "v1" },
    "string[]": { kind: "list", element: { kind: "text" } },
    "(string | undefined)[]": { kind: "list", element: { kind: "text" } },
    "{ [key: string]: string; } | undefined": { kind: "map", element: { kind: "text" } },
    "{ [key: string]: string }[]": { kind: "list", element: { kind: "map", element: { kind: "text" } } },
    "outputs.eks.ClusterVpcConfig": { kind: "object", name: "eks.ClusterVpcConfig" },
    "outputs.meta.v1.ObjectMeta": { kind: "object", name: "meta.v1.ObjectMeta" },
    "outputs.ec2.SecurityGroupIngress[]": {
      kind: "list",
      element: { kind: "object", name: "ec2.SecurityGroupIngress" },
    },
    "pulumiAws.ec2.Vpc": { kind: "resource" },
    "VpcCniAddon | undefined": { kind: "resource" },
    "(string)[]": { kind: "list", element: { kind: "text" } },
    "Array<outputs.eks.Cluster>": { kind: "list", element: { kind: "object", name: "eks.Cluster" } },
    any: { kind: "anything" },
    "pulumi.asset.Archive": { kind: "anything" },
  };
  for (const [type, shape] of Object.entries(cases)) {
    it(`reads ${type}`, () => assert.deepEqual(readShape(type), shape));
  }
});

describe("isOptional", () => {
  it("is true of a type that allows nothing", () => {
    assert.equal(isOptional("string | undefined"), true);
    assert.equal(isOptional("{ [key: string]: string; } | undefined"), true);
  });

  it("is false of a type whose parts allow nothing, but not the whole", () => {
    assert.equal(isOptional("(string | undefined)[]"), false);
    assert.equal(isOptional("{ [key: string]: string | undefined; }"), false);
  });
});
