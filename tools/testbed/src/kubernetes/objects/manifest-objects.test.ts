import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseDocuments, ManifestError, readManifests } from "./manifest-objects";

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

const read = (content: string) => parseDocuments(content, "file", []).map(({ object }) => object);

describe("parseDocuments", () => {
  it("parses every document, and ignores empty ones", () => {
    const objects = parseDocuments(`---\n${configMap("a")}---\n# nothing\n---\n${configMap("b")}`, "f", []);
    assert.deepEqual(
      objects.map(({ object, source }) => [object.metadata.name, source]),
      [
        ["a", "f#1"],
        ["b", "f#3"],
      ],
    );
  });

  it("parses an empty text to nothing", () => {
    assert.deepEqual(read(""), []);
  });

  it("parses the items of a list", () => {
    const items = `  - { apiVersion: v1, kind: Secret, metadata: { name: a } }\n`;
    assert.deepEqual(
      read(`apiVersion: v1\nkind: List\nitems:\n${items}`).map(({ kind }) => kind),
      ["Secret"],
    );
  });

  it("parses numbers, words and timestamps as Kubernetes does", () => {
    const [object] = read(`${configMap("a")}spec: { mode: 0644, on: yes, at: 12:30, day: 2026-01-02 }\n`);
    assert.deepEqual(Object.values(Object(object?.["spec"])), [420, true, "12:30", "2026-01-02"]);
  });

  it("reports malformed YAML and documents that are not objects", () => {
    const problems: string[] = [];
    parseDocuments("a: [\n", "one", problems);
    parseDocuments("a: b\n", "two", problems);
    assert.equal(problems.length, 2);
    assert.match(problems[0] ?? "", /^one: Flow sequence/);
    assert.equal(problems[1], "two: apiVersion or kind is missing, so this is not a Kubernetes object.");
  });
});

describe("readManifests", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "testbed-manifests-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("reads every YAML and JSON file of a folder and its subfolders, in order", () => {
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "c.json"), '{ "apiVersion": "v1", "kind": "Secret" }');
    writeFileSync(join(folder, "b", "x.yml"), configMap("x"));
    writeFileSync(join(folder, "a.yaml"), configMap("a"));
    writeFileSync(join(folder, "README.md"), "no: manifest");
    const files = ["a.yaml", "b/x.yml", "c.json"].map((file) => relative(process.cwd(), join(folder, file)));
    assert.deepEqual(
      readManifests(folder).map(({ source }) => source),
      files,
    );
  });

  it("reports every problem at once", () => {
    writeFileSync(join(folder, "a.yaml"), "a: b\n");
    writeFileSync(join(folder, "b.yaml"), "a: [\n");
    assert.throws(
      () => readManifests(folder),
      (error) => error instanceof ManifestError && /a\.yaml: [^]*b\.yaml: /.test(error.message),
    );
  });
});
