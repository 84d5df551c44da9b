import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as glossary from "../../../../glossary.mjs";
import { findAmbiguousTypes } from "./ambiguous-types.mjs";
import { findRetiredNames } from "./retired-names.mjs";
import { readSources } from "./sources.mjs";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../../../..");

describe("the repository", function () {
  // It reads every file, and the machine may be busy.
  this.timeout(300_000);
  let sources;

  before(() => (sources = readSources(workspace, glossary.skippedFiles)));

  it("uses the terms of the glossary, and none of the names that it retired", () => {
    const found = findRetiredNames(sources, glossary).map(
      ({ file, line, name, use }) => `${file}${line ? `:${line}` : ""}: ${name} is retired, use: ${use}`,
    );
    assert.deepEqual(found, []);
  });

  it("exports a type from one file of a package only", () => {
    assert.deepEqual(findAmbiguousTypes(sources, glossary), []);
  });

  it("needs every exception of the glossary", () => {
    const found = findRetiredNames(sources, { ...glossary, exceptions: [] });
    const unneeded = glossary.exceptions.filter(
      ({ name, files }) => !found.some((retired) => retired.name === name && files.test(retired.file)),
    );
    assert.deepEqual(unneeded, []);
  });
});
