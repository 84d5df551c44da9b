import assert from "node:assert/strict";
import { typesCheckedBy } from "./type-tests";

describe("typesCheckedBy", () => {
  const rule = () => undefined;

  it("reads the one type that the policy SDK marks a function with", () => {
    assert.deepEqual(typesCheckedBy(Object.assign(() => undefined, { __pulumiType: "a:b:C" })), ["a:b:C"]);
  });

  it("reads several types", () => {
    const marked = Object.assign(() => undefined, { appliesTo: ["a:b:C", "a:b:D"] });
    assert.deepEqual(typesCheckedBy(marked), ["a:b:C", "a:b:D"]);
  });

  it("returns no limit where a function names none", () => {
    assert.equal(typesCheckedBy(rule), undefined);
    assert.equal(typesCheckedBy(Object.assign(() => undefined, { __pulumiType: "" })), undefined);
  });
});
