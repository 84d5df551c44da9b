import assert from "node:assert/strict";
import type { ValueMap } from "../../model/values";
import { outputsOfStack, parseStackName, type StackSources } from "./stack-references";

const own = { organization: "acme", project: "shop", stack: "dev", dryRun: true };
const outputsOf = (name: string, sources: Partial<StackSources> = {}) =>
  outputsOfStack({ ...own, ...sources }, name);
const recorded =
  (known: Readonly<Record<string, ValueMap>>): NonNullable<StackSources["recordedOutputs"]> =>
  ({ project, stack }) =>
    known[`${project}/${stack}`];

describe("the outputs of another stack", () => {
  it("come from the fixtures, under any name of the same stack", () => {
    const stackReferences = { "acme/net/dev": { of: "net" }, prod: { of: "shop" } };
    assert.deepEqual(outputsOf("acme/net/dev", { stackReferences }), { of: "net" });
    assert.deepEqual(outputsOf("acme/shop/prod", { stackReferences }), { of: "shop" });
    assert.deepEqual(outputsOf("acme/prod", { stackReferences }), { of: "shop" });
    assert.throws(() => outputsOf("other/net/dev", { stackReferences }));
  });

  it("come otherwise from the record, whatever organisation the program names", () => {
    const recordedOutputs = recorded({ "net/dev": { vpcId: "vpc-1" }, "shop/prod": { of: "shop" } });
    assert.deepEqual(outputsOf("acme/net/dev", { recordedOutputs }), { vpcId: "vpc-1" });
    assert.deepEqual(outputsOf("other/net/dev", { recordedOutputs }), { vpcId: "vpc-1" });
    assert.deepEqual(outputsOf("prod", { recordedOutputs }), { of: "shop" });
    const stackReferences = { "acme/net/dev": { vpcId: "vpc-2" } };
    assert.deepEqual(outputsOf("acme/net/dev", { recordedOutputs, stackReferences }), { vpcId: "vpc-2" });
  });

  it("are empty for a stack that refers to itself before it has exported anything", () => {
    assert.deepEqual(outputsOf("dev"), {});
    assert.deepEqual(outputsOf("acme/shop/dev"), {});
    assert.deepEqual(outputsOf("dev", { recordedOutputs: recorded({ "shop/dev": { n: 1 } }) }), { n: 1 });
  });

  it("are unknown in a preview that is not strict, and in no other run", () => {
    assert.equal(outputsOf("acme/net/dev", { strict: false }), undefined);
    for (const sources of [{ strict: true }, {}, { strict: false, dryRun: false }]) {
      assert.throws(() => outputsOf("acme/net/dev", sources), /nobody has said what it exports/);
    }
  });

  it("are requested by the entry that the fixtures lack", () => {
    assert.throws(
      () => outputsOf("acme/net/dev"),
      /"platform up dev" in the project net.*stackReferences:\n {2}acme\/net\/dev:\n {4}outputs:/s,
    );
  });
});

describe("the name of a stack", () => {
  it("may leave out what it shares with the program", () => {
    assert.deepEqual(parseStackName("dev", own), { organization: "acme", project: "shop", stack: "dev" });
    assert.deepEqual(parseStackName("me/dev", own), { organization: "me", project: "shop", stack: "dev" });
    assert.deepEqual(parseStackName("me/net/dev", own), {
      organization: "me",
      project: "net",
      stack: "dev",
    });
  });

  for (const name of ["", "a//b", "a/b/c/d"]) {
    it(`is not ${JSON.stringify(name)}`, () => {
      assert.throws(() => parseStackName(name, own), /Write organization\/project\/stack/);
    });
  }
});
