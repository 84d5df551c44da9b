import assert from "node:assert/strict";
import * as fc from "fast-check";
import { printable, shorten, wrap } from "./text-fit";

describe("wrap", () => {
  it("breaks at blanks", () => assert.deepEqual(wrap("one two three", 8), ["one two", "three"]));

  it("keeps line breaks and the indentation of each line", () => {
    assert.deepEqual(wrap("Error: no\n    at platform (stacks/platform.ts)", 20), [
      "Error: no",
      "    at platform",
      "    (stacks/platform.ts)",
    ]);
  });

  it("fills a line to its last column", () =>
    assert.deepEqual(wrap("one two three", 7), ["one two", "three"]));

  it("leaves a URL whole", () => {
    const url = "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html";
    assert.deepEqual(wrap(`see ${url} there`, 20), ["see", url, "there"]);
  });

  it("loses no word, and breaks every line that can be broken", () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,12}$/)).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (sentence, columns) => {
        const lines = wrap(sentence, columns);
        assert.equal(lines.join(" "), sentence);
        for (const line of lines) assert.ok(line.length <= columns || !line.includes(" "));
      }),
    );
  });
});

describe("printable", () => {
  it("takes out what would steer a terminal", () => {
    assert.equal(
      printable("\u001b[31mred\u001b[0m\u0007 a\tb\r\nnext\u001b]0;title\u0007  "),
      "red a  b\nnext",
    );
  });
});

describe("shorten", () => {
  it("leaves a text alone that fits", () => assert.equal(shorten("abc", 3), "abc"));
  it("ends a longer one with an ellipsis", () => assert.equal(shorten("abcd", 3), "ab…"));
  it("leaves nothing where there is no room", () => assert.equal(shorten("abcd", 0), ""));
});
