import assert from "node:assert/strict";
import { unknownCheckingProxy } from "@pulumi/policy";
import { isGiven, isKnown, listKnownValues } from "./known";
import { unknownString } from "./testing";

const inputs: Readonly<Record<string, unknown>> = unknownCheckingProxy({
  known: "x",
  off: false,
  unknown: unknownString,
  nothing: null,
  list: ["a", unknownString],
});

describe("isGiven", () => {
  it("is true for an unknown value, without reading it", () => {
    assert.throws(() => inputs["unknown"]);
    assert.equal(isGiven(inputs, "unknown"), true);
  });

  it("is true for the value false, and false for null or a missing property", () => {
    assert.deepEqual(
      ["off", "nothing", "missing"].map((key) => isGiven(inputs, key)),
      [true, false, false],
    );
    assert.equal(isGiven(undefined, "x" as never), false);
  });
});

describe("isKnown", () => {
  it("is true only for a known value", () => {
    assert.deepEqual(
      ["known", "unknown", "missing"].map((key) => isKnown(inputs, key)),
      [true, false, false],
    );
  });
});

describe("listKnownValues", () => {
  it("returns the known items of a list", () => {
    assert.deepEqual(listKnownValues(inputs, "list"), { values: ["a"], all: false });
    assert.deepEqual(listKnownValues(inputs, "known"), { values: ["x"], all: true });
  });
});
