import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { problems, resolved } from "./readme.test.sample";

const project = join(__dirname, "..");

describe("the README of settings", () => {
  const readme = readFileSync(join(project, "README.md"), "utf8");

  it("shows the sample that is compiled", () => {
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readme.includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that works", () => {
    assert.deepEqual(resolved({}), { egress: "perZone", volumeGib: 50 });
    assert.deepEqual(
      problems({ egress: "none" }).map(({ allowed }) => allowed),
      ["at least 100 without egress"],
    );
    assert.deepEqual(
      problems({ egres: "none", volumeGib: 8 }).map(({ fix }) => fix),
      ["Did you mean egress?", "Give a whole number from 20 to 16384."],
    );
  });
});
