import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { isGiven, isKnown, knownValues } from "./known";
import { unknownText } from "./testing";

const inputs: Readonly<Record<string, unknown>> = unknownCheckingProxy({
  known: "x",
  off: false,
  unknown: unknownText,
  nothing: null,
  list: ["a", unknownText],
});

describe("isGiven", () => {
  it("holds for a value that is not known yet, without reading it", () => {
    assert.throws(() => inputs["unknown"]);
    assert.equal(isGiven(inputs, "unknown"), true);
  });

  it("holds for false, and not for null or for what is not there", () => {
    assert.deepEqual(
      ["off", "nothing", "missing"].map((key) => isGiven(inputs, key)),
      [true, false, false],
    );
    assert.equal(isGiven(undefined, "x" as never), false);
  });
});

describe("isKnown", () => {
  it("holds for a known value only", () => {
    assert.deepEqual(
      ["known", "unknown", "missing"].map((key) => isKnown(inputs, key)),
      [true, false, false],
    );
  });
});

describe("knownValues", () => {
  it("gives what is known of a list", () => {
    assert.deepEqual(knownValues(inputs, "list"), { values: ["a"], all: false });
    assert.deepEqual(knownValues(inputs, "known"), { values: ["x"], all: true });
  });
});
