import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { redactedValue } from "../../difference/equality";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource } from "../../model/registration";
import { makeReference, makeSecret } from "../../model/values";
import { provider, registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { keyCipher } from "../files/cipher";
import { readResourceState } from "./read-resource-state";
import { recordedState } from "./resource-state";

const { options } = registrationOf("");

/** A resource with everything set. */
const full: RecordedResource = {
  ...toRecordedResource(
    registrationOf(thing("full"), {
      parent: thing("parent"),
      provider: `${provider("own")}::own-id`,
      inputs: { plain: [1, null, { a: true }], token: makeSecret({ deep: ["swordfish"] }) },
      outputs: { token: makeSecret("swordfish"), other: makeReference(thing("other"), "x", "1.0.0") },
      simulated: ["other"],
      dependencies: [thing("a"), thing("b")],
      propertyDependencies: new Map([["plain", new Set([thing("a")])]]),
      sourcePosition: "project:///index.ts#3",
      options: {
        ...options,
        protect: true,
        retainOnDelete: true,
        deletedWith: thing("a"),
        importId: "x",
        ignoreChanges: ["plain"],
        replaceOnChanges: ["token"],
        hideDiffs: ["plain"],
        replaceWith: [thing("b")],
        additionalSecretOutputs: ["token"],
        customTimeouts: { create: 60 },
        hooks: { BeforeDelete: ["hook"] },
        replacementTrigger: "v1",
      },
    }),
    ["timed out"],
  ),
  isPendingDeletion: true,
  isPendingReplacement: true,
  passthrough: { created: "2026-01-01T00:00:00Z", taint: true },
};

describe("readResourceState", () => {
  it("reads all that is written", () => {
    const cipher = keyCipher(randomBytes(32));
    assert.deepEqual(readResourceState(recordedState(full, cipher), cipher), full);
    assert.deepEqual(readResourceState(recordedState(full, "plaintext"), "unreadable"), full);
  });

  it("reads a resource with nothing set", () => {
    const bare = toRecordedResource(registrationOf(thing("bare")));
    assert.deepEqual(readResourceState(recordedState(bare, "plaintext"), "unreadable"), bare);
  });

  it("has a placeholder for a secret that it cannot read", () => {
    const state = recordedState(full, keyCipher(randomBytes(32)));
    assert.deepEqual(readResourceState(state, "unreadable").outputs["token"], makeSecret(redactedValue));
  });

  it("writes no secret in the clear where it is to be encrypted", () => {
    assert.ok(!JSON.stringify(recordedState(full, keyCipher(randomBytes(32)))).includes("swordfish"));
  });
});
