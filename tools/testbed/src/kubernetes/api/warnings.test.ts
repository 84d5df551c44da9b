import assert from "node:assert/strict";
import { parseWarnings } from "./warnings";

describe("warningTexts", () => {
  it("takes the text out of each header", () => {
    assert.deepEqual(parseWarnings(['299 - "v1beta1 is deprecated"', '299 - "it is late"']), [
      "v1beta1 is deprecated",
      "it is late",
    ]);
  });

  it("finds several warnings in one header", () => {
    assert.deepEqual(parseWarnings(['299 - "one, two", 299 - "three"']), ["one, two", "three"]);
  });

  it("undoes the escapes", () => {
    assert.deepEqual(parseWarnings([String.raw`299 - "unknown field \"spec.x\" \\ here"`]), [
      String.raw`unknown field "spec.x" \ here`,
    ]);
  });

  it("finds nothing in a header of another kind", () => {
    assert.deepEqual(parseWarnings(["", "no-cache"]), []);
  });
});
