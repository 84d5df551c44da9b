import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (file) => readFileSync(join(project, file), "utf8");
const { generators } = JSON.parse(read("generators.json"));
const require = createRequire(import.meta.url);

describe("the generators", () => {
  for (const [name, { factory, schema }] of Object.entries(generators)) {
    it(`describe every option in a sentence: ${name}`, () => {
      assert.equal(typeof require(join(project, factory)), "function");
      const { properties, required } = JSON.parse(read(schema));
      for (const [option, { description }] of Object.entries(properties))
        assert.match(description, /^[A-Z].*\.\)?$/, option);
      for (const option of required) assert.ok(option in properties, option);
    });

    it(`are shown by the README: ${name}`, () => {
      const guides = ["README.md", "CONTRIBUTING.md"].map((guide) => read(`../../${guide}`)).join("\n");
      assert.ok(guides.includes(`nx g @eks-platform/workspace:${name}`));
      assert.ok(guides.includes(`| \`${name}\` `));
    });
  }
});
