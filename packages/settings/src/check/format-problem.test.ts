import assert from "node:assert/strict";
import { formatProblem } from "./format-problem";
import type { Problem } from "./problem";

const problem: Problem = {
  path: ["sizes", 0],
  part: "value",
  allowed: "a number",
  fix: "Write it in digits.",
};

describe("formatProblem", () => {
  it("says where, what was given, what is allowed, and how to fix it", () => {
    assert.equal(
      formatProblem(problem, { sizes: ["two"] }),
      'sizes[0] is "two" but must be a number. Write it in digits.',
    );
  });

  it("says what is missing", () => {
    assert.equal(
      formatProblem({ ...problem, part: "key", path: ["name"] }, {}),
      "name is not given but must be a number. Write it in digits.",
    );
  });

  it("says which key is not allowed", () => {
    assert.equal(
      formatProblem(
        { ...problem, part: "key", path: ["nmae"], allowed: "name", fix: "Did you mean name?" },
        { nmae: 1 },
      ),
      "nmae is not allowed as a key, which must be name. Did you mean name?",
    );
  });

  it("leaves out a fix that repeats what is allowed", () => {
    assert.equal(
      formatProblem({ ...problem, path: ["size"], fix: "Give a number." }, { size: "two" }),
      'size is "two" but must be a number.',
    );
  });

  it("does not print a secret", () => {
    assert.equal(
      formatProblem({ ...problem, path: ["size"], secret: true }, { size: "hunter2" }),
      "size is a secret but must be a number. Write it in digits.",
    );
  });

  it("shortens a long value, and names an output", () => {
    const given = { long: "x".repeat(200), output: { __pulumiOutput: true } };
    assert.match(formatProblem({ ...problem, path: ["long"] }, given), /^long is "x{116}\.\.\. but must be /);
    assert.match(
      formatProblem({ ...problem, path: ["output"] }, given),
      /^output is "\(an output\)" but must be /,
    );
  });
});
