import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findStaleOutput, removeStaleOutput } from "./stale-output.mjs";

/** What the compiler makes of the source of a name. */
const outputsOf = (name) => [`${name}.js`, `${name}.js.map`, `${name}.d.ts`, `${name}.d.ts.map`];

describe("findStaleOutput", () => {
  it("finds everything that the compiler made of a source that is gone", () => {
    const outputs = [...outputsOf("kept"), ...outputsOf("deep/gone.test")];
    assert.deepEqual(findStaleOutput(outputs, new Set(["kept.ts"])), outputsOf("deep/gone.test"));
  });

  it("finds a copied JSON file whose original is gone", () => {
    const outputs = ["values/kept.json", "values/gone.json"];
    assert.deepEqual(findStaleOutput(outputs, new Set(["values/kept.json"])), ["values/gone.json"]);
  });

  it("leaves what the compiler knows of its last run", () => {
    assert.deepEqual(findStaleOutput([".tsbuildinfo"], new Set()), []);
  });
});

describe("removeStaleOutput", () => {
  let project;
  const write = (...files) => {
    for (const file of files) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), "");
    }
  };
  const configure = (rootDir) => {
    const compilerOptions = { rootDir, outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  };
  beforeEach(() => (project = mkdtempSync(join(tmpdir(), "output-"))));
  afterEach(() => rmSync(project, { recursive: true }));

  it("removes the files, and the folders that are empty then", () => {
    configure("src");
    write("src/a.ts", ...outputsOf("dist/a"), ...outputsOf("dist/old/older/b.test"));
    assert.deepEqual(removeStaleOutput(project).sort(), outputsOf("old/older/b.test").sort());
    assert.ok(existsSync(join(project, "dist/a.js")));
    assert.ok(!existsSync(join(project, "dist/old")));
  });

  it("makes the compiler forget its last run, but only after a removal", () => {
    configure("src");
    write("src/a.ts", ...outputsOf("dist/a"), "dist/.tsbuildinfo");
    removeStaleOutput(project);
    assert.ok(existsSync(join(project, "dist/.tsbuildinfo")));
    rmSync(join(project, "src/a.ts"));
    removeStaleOutput(project);
    assert.ok(!existsSync(join(project, "dist/.tsbuildinfo")));
  });

  it("takes no compiled file for a source where both have one root", () => {
    configure(".");
    write("a.ts", ...outputsOf("dist/a"), ...outputsOf("dist/gone"));
    // A stale file that looks like the source of another stale file.
    write("dist/dist/gone.d.ts");
    assert.deepEqual(removeStaleOutput(project).sort(), [...outputsOf("gone"), "dist/gone.d.ts"].sort());
  });

  it("has nothing to do before the first build", () => {
    configure("src");
    assert.deepEqual(removeStaleOutput(project), []);
  });
});
