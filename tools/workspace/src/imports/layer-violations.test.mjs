import assert from "node:assert/strict";
import { findLayerViolations } from "./layer-violations.mjs";

const rows = [["protocol", "process"], ["model"], ["run"]];

const violations = (file, ...targets) => findLayerViolations(new Map([[file, new Set(targets)]]), rows);

describe("findLayerViolations", () => {
  it("accepts imports of lower layers and of the same folder", () => {
    assert.deepEqual(violations("run/a.ts", "model/b.ts", "protocol/c.ts", "run/deep/d.ts"), []);
  });

  it("finds an import of a layer above", () => {
    assert.deepEqual(violations("protocol/a.ts", "run/b.ts"), ["protocol/a.ts imports run/b.ts"]);
  });

  it("finds an import between two folders of one row", () => {
    assert.deepEqual(violations("protocol/a.ts", "process/b.ts"), ["protocol/a.ts imports process/b.ts"]);
  });

  it("finds an import of the package's surface", () => {
    assert.deepEqual(violations("run/a.ts", "index.ts"), ["run/a.ts imports index.ts"]);
  });

  it("leaves the surface free to import everything", () => {
    assert.deepEqual(violations("index.ts", "run/a.ts", "protocol/b.ts"), []);
  });

  it("finds a folder without a layer", () => {
    assert.deepEqual(violations("new/a.ts"), ["new/ has no row in layers.mjs"]);
  });
});
