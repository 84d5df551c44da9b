import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { step, urnOf } from "./timeline/steps.test.support";
import { waits } from "./readme.test.sample";

describe("the README of insight", () => {
  const project = join(__dirname, "..");

  it("shows the sample that is compiled", () => {
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readFileSync(join(project, "README.md"), "utf8").includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that lists what a deployment waits for", () => {
    const steps = [step("create", urnOf("aws:eks/cluster:Cluster", "main"))];
    const plan = {
      name: "dev",
      engine: { name: "offline", version: "3.248.0" },
      mode: "known",
      steps,
      changeSummary: { create: 1 },
      diagnostics: [],
      policies: { packs: [], results: [] },
    } as const;
    assert.deepEqual(waits(plan), ["create main: 585 s"]);
  });
});
