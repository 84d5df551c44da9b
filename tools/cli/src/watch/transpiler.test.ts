import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import typescript from "typescript";
import { withFolder } from "../testing/folder";
import { loadCompiler, Transpiler } from "./transpiler";

const config = (options: object) => JSON.stringify({ compilerOptions: { module: "nodenext", ...options } });
const compiled = config({
  rootDir: "src",
  outDir: "dist",
  sourceMap: true,
  declaration: true,
  composite: true,
});

describe("Transpiler", () => {
  it("writes JavaScript and its source map where the build puts them", () =>
    withFolder({ "tsconfig.json": compiled, "src/a/b.ts": "export const one: number = 1;\n" }, (folder) => {
      const file = join(folder, "src", "a", "b.ts");
      assert.deepEqual(new Transpiler(typescript).transpile(file), []);
      const output = join(folder, "dist", "a", "b.js");
      assert.equal(createRequire(__filename)(output).one, 1);
      const map = JSON.parse(readFileSync(`${output}.map`, "utf8")) as { readonly sources: unknown };
      assert.deepEqual(map.sources, ["../../src/a/b.ts"]);
    }));

  it("reports a syntax error with its position, and keeps the earlier output", () =>
    withFolder(
      { "tsconfig.json": compiled, "src/a.ts": "const a = 1;\nconst = 2;\n", "dist/a.js": "earlier" },
      (folder) => {
        const file = join(folder, "src", "a.ts");
        const [problem] = new Transpiler(typescript).transpile(file);
        assert.deepEqual(problem, { file, line: 2, column: 7, message: "Variable declaration expected." });
        assert.equal(readFileSync(join(folder, "dist", "a.js"), "utf8"), "earlier");
      },
    ));

  it("removes the output of a source that is gone", () =>
    withFolder({ "tsconfig.json": compiled, "src/a.ts": "export {};" }, (folder) => {
      const transpiler = new Transpiler(typescript);
      const file = join(folder, "src", "a.ts");
      transpiler.transpile(file);
      rmSync(file);
      transpiler.transpile(file);
      for (const output of ["a.js", "a.js.map"]) assert.ok(!existsSync(join(folder, "dist", output)), output);
    }));

  it("leaves projects alone that are compiled when they run", () =>
    withFolder({ "tsconfig.json": config({ noEmit: true }), "index.ts": "export {};" }, (folder) => {
      assert.deepEqual(new Transpiler(typescript).transpile(join(folder, "index.ts")), []);
      assert.ok(!existsSync(join(folder, "index.js")));
    }));

  it("knows the folder that a package is compiled to", () =>
    withFolder({ "tsconfig.json": compiled, "other/package.json": "{}" }, (folder) => {
      const transpiler = new Transpiler(typescript);
      assert.equal(transpiler.outputFolder(folder), join(folder, "dist"));
      assert.equal(transpiler.outputFolder(join(folder, "other")), undefined);
    }));
});

describe("loadCompiler", () => {
  it("finds the compiler of a project, and none where there is none or only one without the interface", () =>
    withFolder({ "project/package.json": "{}" }, (folder) => {
      assert.equal(loadCompiler(__dirname), typescript);
      assert.equal(loadCompiler(join(folder, "project")), undefined);
      writeModule(folder, "exports.version = '7.0.2';");
      assert.equal(loadCompiler(join(folder, "project")), undefined);
    }));
});

function writeModule(folder: string, text: string): void {
  const file = join(folder, "project", "typescript.js");
  writeFileSync(file, text);
  writeFileSync(
    join(folder, "project", "package.json"),
    JSON.stringify({ name: "typescript", exports: { ".": "./typescript.js" } }),
  );
}
