import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "yaml";
import { toYamlText } from "./yaml-text";

describe("yamlText", () => {
  it("indents lists inside maps", () => {
    assert.equal(
      toYamlText([{ username: "system:node:{{EC2PrivateDNSName}}", groups: ["a", "b"] }]),
      "- username: system:node:{{EC2PrivateDNSName}}\n  groups:\n    - a\n    - b\n",
    );
  });

  it("quotes what could be read as something else", () => {
    assert.equal(
      toYamlText({ a: "--max-pods=5", b: "true", c: "5", d: "", e: "it's: so" }),
      "a: '--max-pods=5'\nb: 'true'\nc: '5'\nd: ''\ne: 'it''s: so'\n",
    );
  });

  it("folds what is long", () => {
    const long = "x".repeat(90);
    assert.equal(toYamlText({ spec: { ca: long } }), `spec:\n  ca: >-\n    ${long}\n`);
  });

  it("keeps lines", () => {
    assert.equal(toYamlText({ a: "one\ntwo\n" }), "a: |\n  one\n  two\n");
  });

  it("is read as what was written", () => {
    const word = fc
      .stringMatching(/^[A-Za-z0-9:/.,#' {}[\]&*!|>%@`"=+-]{0,120}$/)
      .filter((text) => !/^ | $| {2}/.test(text));
    const value = fc.dictionary(
      fc.stringMatching(/^[a-z]{2,8}$/),
      fc.oneof(word, fc.array(word), fc.dictionary(fc.stringMatching(/^[a-z]{2,8}$/), word)),
    );
    fc.assert(
      fc.property(value, (written) =>
        assert.equal(JSON.stringify(parse(toYamlText(written))), JSON.stringify(written)),
      ),
    );
  });
});
