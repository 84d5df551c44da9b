import assert from "node:assert/strict";
import { createMutants } from "./mutants.mjs";

/** What is made of a module of one line, by what changes. */
const changesOf = (text) =>
  createMutants(text).map(({ original, replacement }) => `${original} -> ${replacement || "(left out)"}`);

describe("createMutants", () => {
  for (const [what, text, expected] of [
    ["decides conditions", "if (a) b;", ["a -> true", "a -> false"]],
    ["decides the condition of a choice", "x = a ? b : c;", ["a -> true", "a -> false"]],
    ["takes negations away", "x = !a;", ["!a -> a"]],
    ["turns comparisons around, and moves their bound", "x = a < b;", ["< -> <=", "< -> >="]],
    ["swaps and for or", "x = a && b;", ["&& -> ||"]],
    ["leaves out either side of a fallback", "x = a ?? b;", ["a ?? b -> a", "a ?? b -> b"]],
    ["changes numbers by one", "x = 7;", ["7 -> 8", "7 -> 6"]],
    ["leaves the signs of an order", "x = less(a) ? -1 : 1;", ["less(a) -> true", "less(a) -> false"]],
    ["turns truth values around", "x = true;", ["true -> false"]],
    ["empties words", 'x = "eks";', ['"eks" -> ""']],
    ["fills empty texts", 'x = "";', ['"" -> "mutated"']],
    ["leaves prose", 'x = "Two zones are needed.";', []],
    ["leaves names of properties", 'x = { "eks": a };', ['"eks": a -> (left out)']],
    ["loosens patterns", "x = /^a$/i;", ["/^a$/i -> /a$/i", "/^a$/i -> /^a/i", "/^a$/i -> /^a$/"]],
    ["leaves out elements", "x = [a, b];", ["a -> (left out)", "b -> (left out)"]],
    ["leaves out properties, but not those of prose", 'x = { a, text: "It is." };', ["a -> (left out)"]],
    ["calls another method", "x = a.some(b);", ["some -> every"]],
    ["leaves out a method", "x = a.sort();", ["a.sort() -> a"]],
    ["leaves out what is called for its effect", "check(a);", ["check(a); -> ;"]],
    ["leaves out throw and early return", "function f() { throw a; }", ["throw a; -> ;"]],
  ]) {
    it(what, () => assert.deepEqual(changesOf(text), expected));
  }

  it("leaves tables: a test could only repeat them", () => {
    const numbers = Array.from({ length: 13 }, (_, index) => index);
    assert.deepEqual(changesOf(`x = [${numbers.join(", ")}];`), []);
    assert.deepEqual(
      changesOf(`x = { ${numbers.map((number) => `a${number}: ${number}`).join(", ")} };`),
      [],
    );
  });

  it("leaves what the compiler writes around a module", () => {
    const text = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.a = void 0;
const a_1 = require("./a");
const b_1 = __importDefault(require("b"));
var __importDefault = (this && this.__importDefault) || function (mod) { return mod && mod.__esModule ? mod : { "default": mod }; };
`;
    assert.deepEqual(changesOf(text), []);
  });

  it("says where each is, and gives the whole module", () => {
    const [mutant] = createMutants("a();\nx = !b;\n").slice(1);
    assert.deepEqual([mutant.line, mutant.column, mutant.text], [2, 4, "a();\nx = b;\n"]);
  });
});
