import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resolveNetwork } from "./readme.test.sample";

const project = join(__dirname, "..");

describe("the README of core", () => {
  const readme = readFileSync(join(project, "README.md"), "utf8");

  it("shows the sample that is compiled", () => {
    const sample = readFileSync(join(project, "src", "readme.test.sample.ts"), "utf8");
    assert.ok(readme.includes("```ts\n" + sample + "```\n"));
  });

  it("shows the message that the sample gives", () => {
    assert.throws(
      () => resolveNetwork("prod", { cidr: "10.0.0.1/16", logDays: 400 }),
      ({ message }: Error) => readme.includes("```text\n" + message + "\n```\n"),
    );
  });
});
