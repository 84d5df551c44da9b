import assert from "node:assert/strict";
import {
  samplePlan,
  samplePolicies,
  sampleResult,
  sampleStep,
  sampleSteps,
  sampleUrn,
} from "../../testing/sample-plan";
import type { Layout } from "../layout/layout";
import { unpainted } from "../layout/paint";
import { treeLines } from "./tree-lines";

const layout: Layout = { paint: unpainted, columns: 110, full: false, verbose: false };

describe("treeLines", () => {
  it("draws components as branches and folds what is alike", () => {
    assert.deepEqual(treeLines(samplePlan(sampleSteps), layout), [
      "  pulumi:pulumi:Stack      shop-dev",
      "  ├─ aws:s3:Bucket         logs",
      "  └─ shop:index:Network    net",
      "     ├─ aws:ec2:Vpc        net-vpc",
      "     └─ aws:ec2:Subnet ×5  net-a … net-e",
    ]);
  });

  it("shows every resource in full", () => {
    const lines = treeLines(samplePlan(sampleSteps), { ...layout, full: true });
    assert.equal(lines.length, 9);
    assert.ok(lines.includes("     └─ aws:ec2:Subnet   net-e"));
  });

  it("marks what breaks a rule, also within a fold", () => {
    const subnet = sampleUrn("aws:ec2/subnet:Subnet", "net-b");
    const results = [sampleResult(), sampleResult({ urn: subnet }), sampleResult({ urn: subnet })];
    const lines = treeLines(samplePlan(sampleSteps, { policies: samplePolicies(...results) }), layout);
    assert.equal(lines[1], "  ├─ aws:s3:Bucket         logs  1 violation");
    assert.equal(lines[4], "     └─ aws:ec2:Subnet ×5  net-a … net-e  2 violations");
  });

  it("does not mark exempt resources", () => {
    const policies = samplePolicies(sampleResult({ status: "exempt" }));
    assert.equal(
      treeLines(samplePlan(sampleSteps, { policies }), layout)[1],
      "  ├─ aws:s3:Bucket         logs",
    );
  });

  it("shows Pulumi's signs where operations differ", () => {
    const steps = [
      sampleStep("pulumi:pulumi:Stack", "shop-dev", { op: "same" }),
      sampleStep("aws:s3/bucket:Bucket", "a", { op: "create" }),
      sampleStep("aws:s3/bucket:Bucket", "b", { op: "replace" }),
      sampleStep("aws:s3/bucket:Bucket", "c", { op: "read" }),
    ];
    assert.deepEqual(treeLines(samplePlan(steps), layout), [
      "     pulumi:pulumi:Stack  shop-dev",
      "  +  ├─ aws:s3:Bucket     a",
      "  +- ├─ aws:s3:Bucket     b",
      "  >  └─ aws:s3:Bucket     c",
    ]);
  });

  it("shortens the last name of a fold in a narrow layout", () => {
    const steps = ["control-plane", "private", "public", "spare"].map((name) =>
      sampleStep("aws:ec2/subnet:Subnet", `prod-${name}`),
    );
    const end = (columns: number) => treeLines(samplePlan(steps), { ...layout, columns })[0]?.slice(21);
    assert.equal(end(60), "prod-control-plane … prod-spare");
    assert.equal(end(49), "prod-control-plane … spare");
    assert.equal(end(44), "prod-control-plane …");
    assert.equal(end(36), "prod-control-p…");
  });

  it("moves only the name of a very long type, and keeps to the layout", () => {
    const long = "kubernetes:admissionregistration.k8s.io/v1beta1:ValidatingAdmissionPolicyBinding";
    const steps = [sampleStep("aws:s3/bucket:Bucket", "logs"), sampleStep(long, "x".repeat(60))];
    const lines = treeLines(samplePlan(steps), layout);
    assert.equal(lines[0], "  aws:s3:Bucket  logs");
    assert.equal(lines[1], `  ${long}  ${"x".repeat(25)}…`);
    assert.ok(lines.every((line) => line.length <= 110));
  });
});
