import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readImportGraph } from "./import-graph.mjs";

describe("readImportGraph", () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "imports-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const importsOf = (file, files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return [...readImportGraph(folder).get(file)];
  };

  const forms = {
    "a value": 'import { b } from "./b";',
    "a type": 'import type { B } from "./b";',
    "a type among values": 'import { type B } from "./b";',
    "something that it exports again": 'export * from "./b";',
    "a module when it is needed": 'const b = () => import("./b");',
    "a module by require": 'const b = require("./b");',
    "a type in an expression": 'export type B = import("./b").B;',
    "a file with its extension": 'import "./b.js";',
  };

  for (const [name, text] of Object.entries(forms)) {
    it(`sees that a file imports ${name}`, () => {
      assert.deepEqual(importsOf("a.ts", { "a.ts": text, "b.ts": "" }), ["b.ts"]);
    });
  }

  it("finds files of other folders, and the index of a folder", () => {
    const files = {
      "one/a.ts": 'import "../two/b";\nimport "../three";',
      "two/b.ts": "",
      "three/index.ts": "",
    };
    assert.deepEqual(importsOf("one/a.ts", files), ["two/b.ts", "three/index.ts"]);
  });

  it("leaves out packages, tests and what tests use", () => {
    const text = 'import "typescript";\nimport "./b.test.support";';
    assert.deepEqual(importsOf("a.ts", { "a.ts": text, "b.test.support.ts": "", "a.test.ts": "" }), []);
    assert.deepEqual([...readImportGraph(folder).keys()], ["a.ts"]);
  });
});
