import assert from "node:assert/strict";
import fc from "fast-check";
import {
  contains,
  isOutput,
  isSecret,
  makeReference,
  makeSecret,
  signatureKey,
  signatures,
  unknown,
} from "../model/values";
import {
  attachDependencies,
  redactSecrets,
  toPlainValues,
  toOutputValues,
  unwrap,
  outputDependencies,
  replaceReferencesWithIds,
} from "./conversions";
import { markedMaps } from "./values.test.support";

const output = (members: object) => ({ [signatureKey]: signatures.output, ...members });

describe("liftMarkers and downgrade", () => {
  it("undo each other", () => {
    fc.assert(fc.property(markedMaps, (map) => assert.deepEqual(toPlainValues(toOutputValues(map)), map)));
  });

  it("leave neither secrets nor unknowns in between", () => {
    const isMarker = (map: ReturnType<typeof toOutputValues>) =>
      contains(map, (part) => part === unknown || isSecret(part));
    fc.assert(fc.property(markedMaps, (map) => !isMarker(toOutputValues(map))));
  });

  it("leave no output value in the end", () => {
    fc.assert(fc.property(markedMaps, (map) => !contains(toPlainValues(toOutputValues(map)), isOutput)));
  });

  it("keep a secret secret while its value is unknown", () => {
    assert.deepEqual(toOutputValues({ password: makeSecret(unknown) }), {
      password: output({ secret: true }),
    });
    assert.deepEqual(toPlainValues({ password: output({ secret: true }) }), {
      password: makeSecret(unknown),
    });
  });

  it("write an unknown id of a reference as an empty text", () => {
    assert.deepEqual(toOutputValues({ it: makeReference("urn", unknown) }), { it: makeReference("urn", "") });
  });
});

describe("attachDependencies", () => {
  it("wraps a property that depends on something", () => {
    const attached = attachDependencies({ a: "x", b: "y" }, new Map([["a", new Set(["u"])]]));
    assert.deepEqual(attached, { a: output({ value: "x", dependencies: ["u"] }), b: "y" });
  });

  it("keeps a property as it is if its values carry the dependencies already", () => {
    const map = { a: { deep: output({ value: 1, dependencies: ["u"] }) } };
    assert.deepEqual(attachDependencies(map, new Map([["a", new Set(["u"])]])), map);
  });
});

describe("outputDependencies", () => {
  it("finds them at every depth", () => {
    const value = [output({ value: { deep: output({ dependencies: ["a"] }) }, dependencies: ["b"] })];
    assert.deepEqual([...outputDependencies(value)].sort(), ["a", "b"]);
  });
});

describe("referencesToIds", () => {
  it("gives the id of a resource, the URN of a component, and unknown for what has no id yet", () => {
    const map = {
      resource: makeReference("u", "i"),
      component: makeReference("u", undefined),
      planned: makeReference("u", ""),
    };
    assert.deepEqual(replaceReferencesWithIds(map), { resource: "i", component: "u", planned: unknown });
  });
});

describe("unwrap and redactSecrets", () => {
  it("unwrap and redact the same secrets", () => {
    const value = { list: [makeSecret({ word: "swordfish" })], plain: "x" };
    assert.deepEqual(unwrap(value), { list: [{ word: "swordfish" }], plain: "x" });
    assert.deepEqual(redactSecrets(value), { list: ["[secret]"], plain: "x" });
  });
});
