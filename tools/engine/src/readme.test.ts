import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportCreations } from "./readme.test.sample";
import { projectOf, TestProject } from "./run/preview.test.support";

const folder = join(__dirname, "..");

describe("the README of engine", () => {
  const project = new TestProject();
  afterEach(() => project.remove());

  it("shows the sample that is compiled", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const sample = readFileSync(join(folder, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readme.includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that reports on every environment", async () => {
    project.write(projectOf(`new Thing("one");`, { "Pulumi.prod.yaml": "" }));
    const lines: string[] = [];
    await reportCreations(project.folder.path, (line) => lines.push(line));
    assert.deepEqual(lines, ["dev: 2 to create", "prod: 2 to create"]);
  });
});
