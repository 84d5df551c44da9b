import { ComponentResource } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assertNoNameIsShared } from "./readme.test.sample";

const project = join(__dirname, "..");

/** A component with a child, whose name is made of its own by a function. */
const withChild = (childName: (name: string) => string) =>
  class extends ComponentResource {
    constructor(name: string) {
      super("test:index:Parent", name);
      new ComponentResource("test:index:Child", childName(name), {}, { parent: this });
    }
  };

describe("the README of testing", () => {
  it("shows the sample that is compiled", () => {
    const readme = readFileSync(join(project, "README.md"), "utf8");
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readme.includes("```ts\n" + sample + "```\n"));
  });

  it("shows a sample that tells shared names from others", async () => {
    await assertNoNameIsShared(withChild((name) => `${name}-child`));
    await assert.rejects(assertNoNameIsShared(withChild(() => "child")));
  });
});
