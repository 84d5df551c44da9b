import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(__dirname, "..");
const readme = readFileSync(join(project, "README.md"), "utf8");

describe("the README of the kit", () => {
  for (const file of ["readme.test.sample.ts", "readme.tested.test.ts"]) {
    it(`shows ${file} as it is compiled`, () => {
      const sample = readFileSync(join(project, "src", file), "utf8");
      assert.ok(readme.includes("```ts\n" + sample + "```\n"));
    });
  }
});
