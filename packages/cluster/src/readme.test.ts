import { networkContract } from "@eks-platform/core";
import { sampleOf } from "@eks-platform/settings";
import { awsAnswers, recordResources } from "@eks-platform/testing";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cluster } from "./readme.test.sample";

const project = join(__dirname, "..");

describe("the README of cluster", () => {
  it("shows the sample that is compiled", () => {
    const readme = readFileSync(join(project, "README.md"), "utf8");
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readme.includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that builds a cluster", async () => {
    const resources = await recordResources(() => cluster(sampleOf(networkContract)), awsAnswers);
    assert.equal(resources.filter(({ type }) => type === "eks-platform:index:Cluster").length, 1);
  });
});
