import assert from "node:assert/strict";
import { isOutput, makeSecret, unknown, type Value } from "../../model/values";
import { all, apply, type InputValue, isTruthyOrUnknown, toOutput, getMember } from "./input-value";

const dependenciesOf = (value: InputValue) =>
  value !== undefined && isOutput(value) ? [...(value.dependencies ?? [])].sort() : [];
const valueOf = (value: InputValue): Value | undefined =>
  value !== undefined && isOutput(value) ? value.value : value;

describe("an input value", () => {
  it("from others depends on what they depend on", () => {
    const made = all({ a: toOutput(1, ["urn:a"]), b: [toOutput(2, ["urn:b"])], c: 3 }, ({ a, b, c }) => [
      a ?? 0,
      b ?? 0,
      c ?? 0,
    ]);
    assert.deepEqual(valueOf(made), [1, [2], 3]);
    assert.deepEqual(dependenciesOf(made), ["urn:a", "urn:b"]);
  });

  it("from something unknown is unknown as a whole, and keeps its dependencies", () => {
    let asked = false;
    const made = all({ a: toOutput(unknown, ["urn:a"]), b: 1 }, () => (asked = true));
    assert.equal(asked, false);
    assert.equal(valueOf(made), undefined);
    assert.deepEqual(dependenciesOf(made), ["urn:a"]);
    assert.equal(valueOf(all({ a: { deep: [unknown] } }, () => "text")), undefined);
  });

  it("from a secret is secret", () => {
    const made = all({ a: makeSecret("x"), b: 1 }, ({ a }) => `${String(a)}!`);
    assert.ok(isOutput(made) && made.secret === true);
    assert.equal(made.value, "x!");
  });

  it("from plain values is plain", () => {
    assert.equal(
      all({ a: 1, b: 2 }, ({ a, b }) => Number(a) + Number(b)),
      3,
    );
    assert.equal(
      apply(undefined, () => "never"),
      undefined,
    );
  });

  it("gives its members, with its dependencies", () => {
    const value = toOutput({ list: [{ name: "a" }] }, ["urn:a"]);
    assert.deepEqual(dependenciesOf(getMember(value, "list", 0, "name")), ["urn:a"]);
    assert.equal(valueOf(getMember(value, "list", 0, "name")), "a");
    assert.equal(getMember(value, "list", 1, "name"), undefined);
  });

  it("gives members of a plain map without what their neighbours depend on", () => {
    const value = { list: [{ name: "a", arn: toOutput("arn", ["urn:a"]) }] };
    assert.equal(getMember(value, "list", 0, "name"), "a");
    assert.deepEqual(dependenciesOf(getMember(value, "list", 0, "arn")), ["urn:a"]);
  });

  it("counts as given while it is on its way, as in a program", () => {
    assert.equal(isTruthyOrUnknown(toOutput(false, ["urn:a"])), true);
    assert.equal(isTruthyOrUnknown(unknown), true);
    assert.equal(isTruthyOrUnknown(false), false);
    assert.equal(isTruthyOrUnknown(""), false);
    assert.equal(isTruthyOrUnknown(undefined), false);
  });

  it("may depend on more", () => {
    assert.deepEqual(dependenciesOf(toOutput(toOutput(1, ["urn:a"]), ["urn:b", "urn:a"])), [
      "urn:a",
      "urn:b",
    ]);
    assert.equal(valueOf(toOutput(toOutput(unknown, []), ["urn:b"])), undefined);
  });
});
