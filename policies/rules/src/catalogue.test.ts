import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { Rule } from "@eks-platform/policy-kit";
import * as catalogue from "./catalogue";

const rules: readonly Rule[] = Object.values(catalogue);

/** Every other compiled module that is not a test. */
const modules = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".js") && !/\.test\./.test(file))
  .filter((file) => !["catalogue.js", "index.js"].includes(file));

/** Lists the rules that a module exports. */
function listRules(file: string): readonly Rule[] {
  const exported: Readonly<Record<string, unknown>> = createRequire(__filename)(join(__dirname, file));
  return Object.values(exported).filter(isRule);
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "kind" in value && "findings" in value;
}

describe("the catalogue", () => {
  it("lists every rule", () => {
    const written = modules.flatMap(listRules).map(({ name }) => name);
    const listed = new Set(rules.map(({ name }) => name));
    const missing = written.filter((name) => !listed.has(name));
    assert.deepEqual(missing, [], `No pack has ${missing.join(", ")}: add the lines to catalogue.ts.`);
    assert.equal(listed.size, written.length);
  });

  it("is sorted by file", () => {
    const source = readFileSync(join(__dirname, "..", "src", "catalogue.ts"), "utf8");
    const files = [...source.matchAll(/from "(.*)"/g)].map(([, file]) => file);
    assert.deepEqual(files, files.toSorted());
  });

  it("has one rule per file, named like the file", () => {
    for (const file of modules) {
      const [rule, ...others] = listRules(file);
      if (!rule) continue;
      assert.equal(others.length, 0, file);
      assert.equal(basename(file, ".js"), rule.name);
    }
  });

  for (const { name, description, remediationSteps, url, appliesTo } of rules) {
    it(`has the description, the remediation and the source of ${name}`, () => {
      assert.match(description, /^[A-Z].*\.$/);
      assert.match(remediationSteps, /^[A-Z].*\.$/s);
      assert.match(url, /^https:\/\/[\w.-]+\//);
      assert.notEqual(appliesTo.length, 0);
      assert.equal(new Set(appliesTo).size, appliesTo.length);
    });
  }
});
