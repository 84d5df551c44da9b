import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readManifestFiles } from "./manifest-files";

describe("readManifestFiles", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "manifests-"));
    mkdirSync(join(folder, "apps"));
    for (const name of ["b.yaml", "a.yaml", "c.json"]) writeFileSync(join(folder, "apps", name), name);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("reads files beside the program, and absolute ones", () => {
    assert.deepEqual(readManifestFiles(["apps/a.yaml", join(folder, "apps/c.json")], folder), [
      "a.yaml",
      "c.json",
    ]);
  });

  it("reads every file that fits a pattern, by name", () => {
    assert.deepEqual(readManifestFiles(["apps/*.yaml"], folder), ["a.yaml", "b.yaml"]);
    assert.deepEqual(readManifestFiles(["*/[bc].*"], folder), ["b.yaml", "c.json"]);
    assert.deepEqual(readManifestFiles(["./apps/?.json"], folder), ["c.json"]);
    assert.deepEqual(readManifestFiles(["nowhere/*"], folder), []);
  });

  it("refuses a file that is not there, and addresses on the network", () => {
    assert.throws(() => readManifestFiles(["apps/d.yaml"], folder), /ENOENT/);
    assert.throws(() => readManifestFiles(["https://example.com/a.yaml"], folder), /stands on the network/);
  });
});
