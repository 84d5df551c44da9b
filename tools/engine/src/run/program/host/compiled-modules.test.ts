import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { TemporaryFolder } from "../../temporary-folder.test.support";

/**
 * Evaluates `module.js` three times, `edit` between the second and the third, and returns what it exported each time.
 */
const host = `
const [, compiledModules, file, edit] = process.argv;
if (compiledModules !== "none") require(compiledModules).compileOnce((name) => !name.includes("installed"));
const evaluated = () => {
  delete require.cache[file];
  return require(file);
};
const found = [evaluated(), evaluated()];
require("node:fs").writeFileSync(file, edit);
console.log(JSON.stringify([...found, evaluated()]));
`;

const source = `#!/usr/bin/env node
const where = () => new Error("here").stack.split("\\n")[1].trim();
exports.count = (exports.count ?? 0) + 1;
exports.place = [__filename, __dirname, module.filename, module.id, require.resolve("./other")];
exports.cached = Object.keys(require.cache).includes(__filename);
exports.main = [require.main === process.mainModule, this === exports];
exports.paths = require.resolve.paths("x")[0];
exports.other = require("./other");
exports.where = where();
`;

describe("modules that are compiled once", () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = new TemporaryFolder({ "other.js": "module.exports = 7;" }, "empty")));
  afterEach(() => folder.remove());

  function exportsOf(text: string, way: "once" | "node"): readonly unknown[] {
    folder.write({ "module.js": text });
    const hook = way === "once" ? require.resolve("./compiled-modules") : "none";
    const words = ["--eval", host, hook, folder.in("module.js"), `${text}exports.edited = true;\n`];
    return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as readonly unknown[];
  }

  it("get what Node gives them, again each time, and see an edit", () => {
    const [first, second, third] = exportsOf(source, "once");
    assert.deepEqual([first, second, third], exportsOf(source, "node"));
    assert.deepEqual(second, first);
    assert.deepEqual(third, { ...(first as object), edited: true });
  });

  it("are left to Node if they import dynamically", () => {
    const importing = `exports.load = () => import("./other.js");\nexports.kept = true;\n`;
    assert.deepEqual(exportsOf(importing, "once"), exportsOf(importing, "node"));
  });
});
