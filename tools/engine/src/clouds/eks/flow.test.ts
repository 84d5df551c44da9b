import assert from "node:assert/strict";
import { isOutput, secret, unknown, type Value } from "../../protocol/values";
import { all, apply, type Flow, isGiven, lift, member } from "./flow";

const dependenciesOf = (flow: Flow) =>
  flow !== undefined && isOutput(flow) ? [...(flow.dependencies ?? [])].sort() : [];
const valueOf = (flow: Flow): Value | undefined => (flow !== undefined && isOutput(flow) ? flow.value : flow);

describe("a flow", () => {
  it("made of others depends on what they depend on", () => {
    const made = all({ a: lift(1, ["urn:a"]), b: [lift(2, ["urn:b"])], c: 3 }, ({ a, b, c }) => [
      a ?? 0,
      b ?? 0,
      c ?? 0,
    ]);
    assert.deepEqual(valueOf(made), [1, [2], 3]);
    assert.deepEqual(dependenciesOf(made), ["urn:a", "urn:b"]);
  });

  it("made of something unknown is unknown as a whole, and keeps its dependencies", () => {
    let asked = false;
    const made = all({ a: lift(unknown, ["urn:a"]), b: 1 }, () => (asked = true));
    assert.equal(asked, false);
    assert.equal(valueOf(made), undefined);
    assert.deepEqual(dependenciesOf(made), ["urn:a"]);
    assert.equal(valueOf(all({ a: { deep: [unknown] } }, () => "text")), undefined);
  });

  it("made of a secret is secret", () => {
    const made = all({ a: secret("x"), b: 1 }, ({ a }) => `${String(a)}!`);
    assert.ok(isOutput(made) && made.secret === true);
    assert.equal(made.value, "x!");
  });

  it("made of plain values is plain", () => {
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
    const flow = lift({ list: [{ name: "a" }] }, ["urn:a"]);
    assert.deepEqual(dependenciesOf(member(flow, "list", 0, "name")), ["urn:a"]);
    assert.equal(valueOf(member(flow, "list", 0, "name")), "a");
    assert.equal(member(flow, "list", 1, "name"), undefined);
  });

  it("gives members of a plain map without what their neighbours depend on", () => {
    const flow = { list: [{ name: "a", arn: lift("arn", ["urn:a"]) }] };
    assert.equal(member(flow, "list", 0, "name"), "a");
    assert.deepEqual(dependenciesOf(member(flow, "list", 0, "arn")), ["urn:a"]);
  });

  it("counts as given while it is on its way, as in a program", () => {
    assert.equal(isGiven(lift(false, ["urn:a"])), true);
    assert.equal(isGiven(unknown), true);
    assert.equal(isGiven(false), false);
    assert.equal(isGiven(""), false);
    assert.equal(isGiven(undefined), false);
  });

  it("may depend on more", () => {
    assert.deepEqual(dependenciesOf(lift(lift(1, ["urn:a"]), ["urn:b", "urn:a"])), ["urn:a", "urn:b"]);
    assert.equal(valueOf(lift(lift(unknown, []), ["urn:b"])), undefined);
  });
});
