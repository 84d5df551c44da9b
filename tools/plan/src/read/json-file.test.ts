import assert from "node:assert/strict";
import { type FileKind, readJsonFile } from "./json-file";
import type { JsonPart } from "./json-part";

const kind: FileKind = { name: "a list of ports", fix: "Write it again." };
const readText = (text: string, read: (document: JsonPart) => unknown = (part) => part.record()) =>
  readJsonFile({ file: "ports.json", text }, kind, read);

/** What a refusal says beside its first and last line. */
function problemsOf(text: string, read?: (document: JsonPart) => unknown): readonly string[] {
  try {
    readText(text, read);
  } catch (error) {
    assert.ok(error instanceof Error);
    return error.message.split("\n").slice(1, -1);
  }
  assert.fail("The text is read, though it must be refused.");
}

describe("readJsonFile", () => {
  it("says in which line and column a document is broken, and not what is there", () => {
    for (const [text, position] of [
      ['{ "a" 1 }', "line 1, column 7"],
      ['{\n  "token" "hush-hush" }', "line 2, column 11"],
      ['{\n  "token": "hush-hush",\n', "line 3, column 1"],
    ] as const) {
      assert.deepEqual(problemsOf(text), [
        `  - The document is no JSON at ${position} but must be one JSON document.`,
      ]);
    }
  });

  it("gives no position where the parser has none, and not what it quotes", () => {
    assert.deepEqual(problemsOf('{\n  "token": hush-hush }'), [
      "  - The document is no JSON but must be one JSON document.",
    ]);
  });

  it("says that a document is empty", () => {
    assert.deepEqual(problemsOf(" \n"), ["  - The document is empty but must be one JSON document."]);
  });

  it("passes over a byte order mark, but only over one at the start", () => {
    assert.deepEqual(readText("\uFEFF{}"), {});
    assert.deepEqual(readText('{ "a": "\uFEFF" }'), { a: "\uFEFF" });
  });

  it("lists twenty problems, and counts the others", () => {
    const list = (length: number) => JSON.stringify(Array.from({ length }, () => "x"));
    const counts = (part: JsonPart) => part.list((each) => each.count());
    assert.equal(problemsOf(list(20), counts).length, 20);
    assert.equal(
      problemsOf(list(20), counts).at(-1),
      "  - [19] is a string but must be a whole number from 0.",
    );
    assert.equal(problemsOf(list(21), counts).length, 21);
    assert.equal(problemsOf(list(22), counts).at(-1), "  - and 2 more like these");
  });
});

describe("a part of a JSON document", () => {
  it("is a count from 0", () => {
    assert.equal(
      readText("0", (part) => part.count()),
      0,
    );
    for (const given of ["-1", "1.5"]) {
      assert.deepEqual(
        problemsOf(given, (part) => part.count()),
        [`  - The document is ${given} but must be a whole number from 0.`],
      );
    }
  });

  it("is one of a closed set, of which a wrong word or number is quoted, and nothing else", () => {
    const oneOf = (part: JsonPart) => part.oneOf([3, 4]);
    for (const [given, said] of [
      ["2", "2"],
      ['"two"', '"two"'],
      ["[2]", "a list"],
      ["true", "true"],
    ] as const) {
      assert.deepEqual(problemsOf(given, oneOf), [`  - The document is ${said} but must be one of 3, 4.`]);
    }
  });

  it("is a list, and goes on after what is none", () => {
    const both = (part: JsonPart) => [
      part.member("a").list((each) => each.string()),
      part.member("b").boolean(),
    ];
    assert.deepEqual(problemsOf('{ "a": {}, "b": 1 }', both), [
      "  - a is an object but must be a list.",
      "  - b is 1 but must be true or false.",
    ]);
  });
});
