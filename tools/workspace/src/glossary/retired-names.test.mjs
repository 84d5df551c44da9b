import assert from "node:assert/strict";
import { listDeclaredNames } from "./declared-names.mjs";
import { findRetiredNames } from "./retired-names.mjs";

const glossary = {
  words: { theatre: "simulation" },
  parts: { crew: "worker pool" },
  types: { Line: "Connection", Stage: { use: "DeploymentDriver", in: ["engine"] } },
  functions: { settle: "applyExemptions" },
  names: { inHand: "concurrency" },
  exceptions: [{ name: "crewNeck", files: /^shop\//, reason: "A shirt." }],
};

const find = (file, text) =>
  findRetiredNames([{ file, text, declared: listDeclaredNames(file, text) }], glossary).map(
    ({ file, line, name, use }) => `${file}${line ? `:${line}` : ""} ${name} -> ${use}`,
  );

/** Sources that must be reported: path, content, report. */
const planted = {
  "a word in a comment": ["a.ts", "\n// In the theatre.", "a.ts:2 theatre -> simulation"],
  "a word in a document": ["a.md", "A Theatre.", "a.md:1 theatre -> simulation"],
  "a word in a name": ["a.ts", "f(theatreSize);", "a.ts:1 theatre -> simulation"],
  "a word in the name of a file": [
    "x/theatre-size.json",
    "",
    "x/theatre-size.json theatre-size.json -> simulation",
  ],
  "a part of a variable": ["a.ts", "const mostCrew = 1;", "a.ts:1 mostCrew -> worker pool"],
  "a part of a parameter": ["a.ts", "f((crew: 1) => 1);", "a.ts:1 crew -> worker pool"],
  "a part of a property": ["a.ts", "f({ crew: 1 });", "a.ts:1 crew -> worker pool"],
  "a part of a private member": ["a.ts", "class A { #crew = 1 }", "a.ts:1 crew -> worker pool"],
  "a part of a variable that is taken out of an object": [
    "a.mjs",
    "const { crew } = x;",
    "a.mjs:1 crew -> worker pool",
  ],
  "a part of a folder": ["crew/a.ts", "", "crew crew -> worker pool"],
  "a class": ["a.ts", "export class Line {}", "a.ts:1 Line -> Connection"],
  "an interface": ["a.ts", "interface Line {}", "a.ts:1 Line -> Connection"],
  "a type alias": ["a.ts", "type Line = 1;", "a.ts:1 Line -> Connection"],
  "a type in its folder": ["engine/a.ts", "type Stage = 1;", "engine/a.ts:1 Stage -> DeploymentDriver"],
  "a file that is called after a type": ["line.test.ts", "", "line.test.ts line.test.ts -> Connection"],
  "a function": ["a.ts", "function settle() {}", "a.ts:1 settle -> applyExemptions"],
  "an arrow function": ["a.ts", "const settle = () => 1;", "a.ts:1 settle -> applyExemptions"],
  "a method": ["a.ts", "class A { settle() {} }", "a.ts:1 settle -> applyExemptions"],
  "a whole name": ["a.ts", "let inHand;", "a.ts:1 inHand -> concurrency"],
};

/** Sources that must not be reported. */
const accepted = {
  "a part in prose": ["a.md", "The crew rests."],
  "a part inside of a longer word": ["a.ts", "const screwdriver = 1;"],
  "a use of a name that another file declares": ["a.ts", 'import { crew } from "b"; f(crew);'],
  "a type's name as a variable": ["a.ts", "const line = 1;"],
  "a type in another folder": ["testbed/a.ts", "type Stage = 1;"],
  "a function's name as a variable": ["a.ts", "const settle = 1;"],
  "an exception": ["shop/a.ts", "const crewNeck = 1;"],
  "a name of JavaScript": ["a.ts", "f(constructor, toString, hasOwnProperty);"],
};

describe("findRetiredNames", () => {
  for (const [title, [file, text, report]] of Object.entries(planted)) {
    it(`reports ${title}`, () => assert.deepEqual(find(file, text), [report]));
  }

  for (const [title, [file, text]] of Object.entries(accepted)) {
    it(`does not report ${title}`, () => assert.deepEqual(find(file, text), []));
  }

  it("does not apply an exception to other files", () => {
    assert.deepEqual(find("a.ts", "const crewNeck = 1;"), ["a.ts:1 crewNeck -> worker pool"]);
  });

  it("reports a folder once", () => {
    const sources = ["crew/a.md", "crew/b.md"].map((file) => ({ file, text: "", declared: [] }));
    assert.deepEqual(
      findRetiredNames(sources, glossary).map(({ file }) => file),
      ["crew"],
    );
  });
});
