import assert from "node:assert/strict";
import { canonicalizeState } from "./canonical-state";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const someId = "c7a1c7a1-1111-4222-8333-444455556666";
const signature = "4dabf18193072939515e22adb298388d";

describe("canonicalState", () => {
  it("masks random ids, and distinguishes unknown values", () => {
    const state = canonicalizeState({ provider: `urn::p::${someId}`, id: unknown });
    assert.deepEqual(state, { provider: "urn::p::<uuid>", id: "<unknown>" });
  });

  it("omits times, source positions, the simulated mark and empty members", () => {
    const nothing = { parent: "", protect: false, outputs: {}, dependencies: [], importID: null };
    const moments = {
      created: "2026-01-01",
      modified: "2026-01-01",
      sourcePosition: "x#1",
      stackTrace: [{}],
    };
    assert.deepEqual(canonicalizeState({ ...nothing, ...moments, simulated: ["arn"], custom: true }), {
      custom: true,
    });
  });

  it("keeps empty values inside of properties", () => {
    const inputs = { tags: {}, list: [], text: "", flag: false, nothing: null };
    assert.deepEqual(canonicalizeState({ inputs }), { inputs });
  });

  it("sorts dependencies, and nothing else", () => {
    const state = {
      dependencies: ["b", "a"],
      propertyDependencies: { x: ["b", "a"], none: [] },
      ignoreChanges: ["b", "a"],
    };
    assert.deepEqual(canonicalizeState(state), {
      dependencies: ["a", "b"],
      propertyDependencies: { x: ["a", "b"] },
      ignoreChanges: ["b", "a"],
    });
  });

  it("unwraps decrypted secrets, and only those", () => {
    const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270" };
    const outputs = {
      open: { ...secret, plaintext: `{"id":"${someId}"}` },
      closed: { ...secret, ciphertext: "v1:abc" },
    };
    assert.deepEqual(canonicalizeState({ outputs }), {
      outputs: { open: { "[secret]": { id: "<uuid>" } }, closed: "[secret]" },
    });
  });

  it("omits the content of assets, and keeps the hash", () => {
    const hashed = { [signature]: "c44067f5952c0a294b673a41bacd8c17", hash: "abc" };
    const asset = { ...hashed, text: "hello" };
    assert.deepEqual(canonicalizeState({ inputs: { asset } }), { inputs: { asset: hashed } });
  });

  it("redacts known secrets, inside of secrets too", () => {
    const redact = (text: string) => text.replaceAll("hush", "[secret]");
    assert.deepEqual(canonicalizeState({ inputs: { a: ["say hush"] } }, redact), {
      inputs: { a: ["say [secret]"] },
    });
  });
});
