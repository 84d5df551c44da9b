import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ESLint } from "eslint";
import { foldersOutOfReach, layers } from "../../../../layers.mjs";
import { findCircles } from "./circles.mjs";
import { readImportGraph } from "./import-graph.mjs";
import { findLayerViolations } from "./layer-violations.mjs";
import { sourceFolders, workspace } from "./packages.mjs";

describe("the files of every package", () => {
  for (const folder of sourceFolders()) {
    const graph = readImportGraph(join(workspace, folder));

    it(`import each other in no circle in ${folder}`, () => {
      assert.deepEqual(findCircles(graph), []);
    });

    if (folder in layers) {
      it(`import only lower layers in ${folder}`, () => {
        assert.deepEqual(findLayerViolations(graph, layers[folder]), []);
      });
    }
  }

  it("belong to a package that the compiler builds, wherever layers are declared", () => {
    assert.deepEqual(
      Object.keys(layers).filter((folder) => !sourceFolders().includes(folder)),
      [],
    );
  });
});

describe("a planted circle of types", () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "circle-"));
    mkdirSync(join(folder, "model"));
    writeFileSync(join(folder, "model", "goal.ts"), 'import type { B } from "../run";\nexport type A = B;\n');
    mkdirSync(join(folder, "run"));
    writeFileSync(join(folder, "run", "index.ts"), 'export type B = import("../model/goal").A;\n');
  });

  after(() => rmSync(folder, { recursive: true }));

  it("is found, and so is its way up", () => {
    const graph = readImportGraph(folder);
    assert.deepEqual(findCircles(graph), [["model/goal.ts", "run/index.ts"]]);
    assert.deepEqual(findLayerViolations(graph, [["model"], ["run"]]), [
      "model/goal.ts imports run/index.ts",
    ]);
  });
});

describe("the linter", function () {
  this.timeout(120_000);
  // The rule for packages needs the graph of Nx, and has a test of its own.
  const eslint = new ESLint({
    cwd: workspace,
    overrideConfig: { rules: { "@nx/enforce-module-boundaries": "off" } },
  });

  const refusals = async (file, text) => {
    const [result] = await eslint.lintText(text, { filePath: join(workspace, file) });
    return result.messages
      .filter(({ ruleId }) => ruleId === "no-restricted-imports")
      .map(({ message }) => message);
  };

  for (const [source, rows] of Object.entries(layers)) {
    const folders = rows.flat();
    const lowest = rows[0][0];

    it(`refuses in ${source} every import of a folder that is not below`, async () => {
      for (const folder of folders) {
        const outOfReach = foldersOutOfReach(rows, folder);
        const imports = outOfReach.map(
          (other, index) => `import type { T as T${index} } from "../${other}/planted";\n`,
        );
        const found = await refusals(join(source, folder, "planted.ts"), imports.join(""));
        assert.deepEqual(
          found.map((message) => outOfReach.find((other) => message.includes(`must not import ${other}:`))),
          outOfReach,
        );
      }
    });

    it(`refuses in ${source} an import from a folder inside a layer, and a value that is exported again`, async () => {
      const highest = folders.at(-1);
      const file = join(source, lowest, "inner", "planted.ts");
      assert.equal((await refusals(file, `import type { T } from "../../${highest}/planted";\n`)).length, 1);
      assert.equal((await refusals(file, `export { t } from "../../${highest}/planted";\n`)).length, 1);
    });

    it(`permits in ${source} imports of lower layers, and all imports of tests`, async () => {
      const highest = folders.at(-1);
      const down = `import { t } from "../${lowest}/planted";\nexport const planted = t;\n`;
      assert.deepEqual(await refusals(join(source, highest, "planted.ts"), down), []);
      const up = `import { t } from "../${highest}/planted";\nexport const planted = t;\n`;
      assert.deepEqual(await refusals(join(source, lowest, "planted.test.ts"), up), []);
    });
  }
});
