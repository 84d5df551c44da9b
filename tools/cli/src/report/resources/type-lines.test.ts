import assert from "node:assert/strict";
import { samplePlan, sampleStep, sampleSteps } from "../../testing/sample-plan";
import type { Layout } from "../layout/layout";
import { unpainted } from "../layout/paint";
import { typeLines } from "./type-lines";

const layout: Layout = { paint: unpainted, columns: 60, full: false, verbose: false };

describe("typeLines", () => {
  it("counts types downwards in columns, the most frequent first", () => {
    assert.deepEqual(typeLines(samplePlan(sampleSteps), layout), [
      "    5  aws:ec2:Subnet   1  pulumi:pulumi:Stack",
      "    1  aws:ec2:Vpc      1  shop:index:Network",
      "    1  aws:s3:Bucket",
    ]);
  });

  it("goes down in one column where two have no room", () => {
    assert.deepEqual(typeLines(samplePlan(sampleSteps), { ...layout, columns: 40 }).length, 5);
  });

  it("says nothing of nothing", () => assert.deepEqual(typeLines(samplePlan([]), layout), []));

  it("aligns counts of different length", () => {
    const steps = Array.from({ length: 10 }, (_, index) => sampleStep("aws:s3/bucket:Bucket", `b${index}`));
    assert.deepEqual(typeLines(samplePlan([...steps, sampleStep("aws:ec2/vpc:Vpc", "vpc")]), layout), [
      "    10  aws:s3:Bucket    1  aws:ec2:Vpc",
    ]);
  });
});
