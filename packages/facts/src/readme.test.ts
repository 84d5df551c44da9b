import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPossible } from "./readme.test.sample";

describe("the README of facts", () => {
  const project = join(__dirname, "..");

  it("shows the sample that is compiled", () => {
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readFileSync(join(project, "README.md"), "utf8").includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that judges as it says", () => {
    const today = new Date("2026-11-24");
    assert.ok(isPossible("1.35", "eu-west-1a", "m7g.large", today));
    assert.ok(!isPossible("1.30", "eu-west-1a", "m7g.large", today));
    assert.ok(!isPossible("1.35", "eu-west-2a", "m7g.large", today));
    assert.ok(!isPossible("1.35", "eu-west-1a", "m7i.large", today));
  });
});
