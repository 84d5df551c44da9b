import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mutateProject } from "./mutate-project.mjs";

const sum = `"use strict";
exports.sum = (numbers) => {
  let result = 0;
  for (let index = 0; index < numbers.length; index += 1) { result += numbers[index]; }
  return result;
};
`;

describe("mutateProject", () => {
  let folder;
  const mutate = async (files) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "dist", file)), { recursive: true });
      writeFileSync(join(folder, "dist", file), text);
    }
    return mutateProject(folder, { workers: 1 });
  };
  const test = (body) => `const assert = require("node:assert/strict");
const { sum } = require("./sum");
describe("sum", () => { it("adds", () => { ${body} }); });
`;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "mutation-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it("finds that a good test notices every change, one without end too", async () => {
    const good = "assert.equal(sum([1, 2, 4]), 7); assert.equal(sum([]), 0);";
    const [result] = await mutate({ "sum.js": sum, "sum.test.js": test(good) });
    assert.ok(result.mutants > 5);
    assert.deepEqual(
      result.survivors.map(({ original, replacement }) => [original, replacement]),
      [],
    );
  });

  it("finds what a test does not look at, and where it is", async () => {
    const [result] = await mutate({ "sum.js": sum, "sum.test.js": test("assert.equal(sum([]), 0);") });
    assert.ok(result.survivors.some(({ original, replacement }) => `${original} ${replacement}` === "+= -="));
    assert.ok(result.survivors.every(({ place }) => /sum\.js:[2-6]$/.test(place)));
  });

  it("has every change survive where no test loads the module", async () => {
    const [result] = await mutate({ "sum.js": sum });
    assert.equal(result.survivors.length, result.mutants);
  });

  it("reaches a module through others", async () => {
    const through = `exports.sum = require("./deep/sum").sum;\n`;
    const good = "assert.equal(sum([1, 2, 4]), 7); assert.equal(sum([]), 0);";
    const files = { "deep/sum.js": sum, "sum.js": through, "sum.test.js": test(good) };
    const [result] = await mutate(files);
    assert.deepEqual([result.file, result.survivors], ["deep/sum.js", []]);
  });

  it("refuses to judge by tests that fail without a change", async () => {
    await assert.rejects(
      mutate({ "sum.js": sum, "sum.test.js": test("assert.equal(sum([1]), 2);") }),
      /sum\.js without a change: sum adds/,
    );
  });
});
