import assert from "node:assert/strict";
import fc from "fast-check";
import { makeReference, makeSecret, signatureKey, signatures, unknown } from "../../model/values";
import { registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { markedMaps } from "../../protocol/values.test.support";
import { resourceState } from "./resource-state";

describe("resourceState", () => {
  it("leaves out unset members", () => {
    assert.deepEqual(resourceState(registrationOf(thing("it")), "redacted"), {
      urn: thing("it"),
      custom: true,
      id: "it-id",
      type: "test:index:Thing",
    });
  });

  it("uses the engine's own names for options", () => {
    const { options } = registrationOf("");
    const state = resourceState(
      registrationOf(thing("it"), {
        parent: thing("parent"),
        dependencies: [thing("b"), thing("a")],
        propertyDependencies: new Map([["x", new Set([thing("b"), thing("a")])]]),
        options: {
          ...options,
          protect: true,
          importId: "i",
          hideDiffs: ["h"],
          customTimeouts: { create: 300 },
          hooks: { AfterCreate: ["note"] },
          replacementTrigger: makeSecret("t"),
        },
      }),
      "redacted",
    );
    assert.deepEqual(state, {
      urn: thing("it"),
      custom: true,
      id: "it-id",
      type: "test:index:Thing",
      parent: thing("parent"),
      protect: true,
      dependencies: [thing("a"), thing("b")],
      propertyDependencies: { x: [thing("a"), thing("b")] },
      customTimeouts: { create: 300 },
      importID: "i",
      hideDiff: ["h"],
      replacementTrigger: "[secret]",
      resourceHooks: { AfterCreate: ["note"] },
    });
  });

  it("gives components neither id nor provider", () => {
    const component = registrationOf(thing("it"), { custom: false, id: "x", provider: "y" });
    const { id, provider } = resourceState(component, "redacted");
    assert.deepEqual([id, provider], [undefined, undefined]);
  });

  it("shows no secret, at any depth", () => {
    const canary = fc.constant(makeSecret("swordfish"));
    const maps = fc.dictionary(
      fc.string(),
      fc.oneof(
        canary,
        canary.map((value) => [{ value }]),
      ),
    );
    fc.assert(
      fc.property(maps, markedMaps, (secrets, rest) => {
        const state = resourceState(
          registrationOf(thing("it"), { inputs: { ...rest, secrets }, outputs: secrets }),
          "redacted",
        );
        assert.ok(!JSON.stringify(state).includes("swordfish"));
      }),
    );
  });

  it("marks secrets with their JSON where they must be readable", () => {
    const { inputs } = resourceState(
      registrationOf(thing("it"), { inputs: { a: makeSecret({ b: [makeSecret(1)] }) } }),
      "plaintext",
    );
    assert.deepEqual(inputs, { a: { [signatureKey]: signatures.secret, plaintext: '{"b":[1]}' } });
  });

  it("writes an unknown id of a reference as an empty text", () => {
    const { outputs } = resourceState(
      registrationOf(thing("it"), { outputs: { a: makeReference("u", unknown) } }),
      "redacted",
    );
    assert.deepEqual(outputs, {
      a: { [signatureKey]: signatures.resource, id: "", packageVersion: "", urn: "u" },
    });
  });

  it("sorts the keys of maps, so that equal values are equal texts", () => {
    const { inputs } = resourceState(
      registrationOf(thing("it"), { inputs: { b: { d: 1, c: 2 }, a: 0 } }),
      "redacted",
    );
    assert.equal(JSON.stringify(inputs), '{"a":0,"b":{"c":2,"d":1}}');
  });
});
