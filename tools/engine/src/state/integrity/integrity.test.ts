import assert from "node:assert/strict";
import type { ResourceState } from "@eks-platform/plan";
import { makeReference, makeSecret, signatureKey, signatures, unknown } from "../../model/values";
import { provider, registrationOf, thing } from "../../monitor/registration/registration.test.support";
import { createDeployment } from "../deployment/deployment";
import { integrityProblems } from "./integrity";

const reference1 = `${provider("own")}::own-id`;
const sound = () =>
  createDeployment(
    {
      registrations: [
        registrationOf(thing("b"), {
          provider: reference1,
          parent: thing("a"),
          inputs: { s: makeSecret(1) },
        }),
        registrationOf(thing("a"), { custom: false, id: "" }),
        registrationOf(provider("own")),
      ],
      reads: [],
    },
    { version: "v3.248.0" },
  ).deployment;

/** Problems of a sound state after one of its resources has been changed. */
function afterChange(urn: string, change: Partial<ResourceState>): string[] {
  const { resources, ...rest } = sound();
  return integrityProblems({
    ...rest,
    resources: resources.map((resource) => (resource.urn === urn ? { ...resource, ...change } : resource)),
  });
}

describe("integrityProblems", () => {
  it("accepts what a run leaves", () => {
    assert.deepEqual(integrityProblems(sound()), []);
  });

  it("finds a damaged file", () => {
    const { manifest, ...rest } = sound();
    const problems = integrityProblems({ ...rest, manifest: { ...manifest, magic: "0" } });
    assert.deepEqual(problems, ["magic cookie mismatch; possible tampering/corruption detected"]);
  });

  it("finds dependencies that come too late, or never", () => {
    const { resources, ...rest } = sound();
    const reversed = integrityProblems({ ...rest, resources: resources.toReversed() });
    assert.ok(
      reversed.includes(`resource ${thing("b")}'s parent ${thing("a")} comes after it`),
      reversed.join("\n"),
    );
    for (const [role, change] of [
      ["dependency", { dependencies: [thing("x")] }],
      ["property dependency (from property p)", { propertyDependencies: { p: [thing("x")] } }],
      ["resource to be deleted with", { deletedWith: thing("x") }],
      ["resource to be replaced with", { replaceWith: [thing("x")] }],
    ] as const) {
      assert.deepEqual(afterChange(thing("b"), change), [
        `resource ${thing("b")}'s ${role} ${thing("x")} is missing`,
      ]);
    }
  });

  it("finds providers that are not registered under that id", () => {
    const other = `${provider("own")}::other-id`;
    const problem = `resource ${thing("b")} refers to unknown provider ${other}`;
    assert.deepEqual(afterChange(thing("b"), { provider: other }), [problem]);
  });

  it("ignores the provider of a resource that was deleted before its replacement", () => {
    const gone = { provider: `${provider("own")}::gone` };
    assert.deepEqual(afterChange(thing("b"), { ...gone, pendingReplacement: true }), []);
    assert.equal(afterChange(thing("b"), gone).length, 1);
  });

  it("finds a component with an id, and a provider without one", () => {
    assert.match(afterChange(thing("a"), { id: "x" }).join(), /'custom false but non-empty ID/);
    assert.match(afterChange(provider("own"), { id: "" }).join(), /is not referenceable/);
  });

  it("finds a URN that two current resources have", () => {
    const { resources, ...rest } = sound();
    const copy = registrationOf(thing("a"), { custom: false, id: "" });
    const twice = [...resources, { urn: copy.urn, type: copy.type, custom: false }];
    assert.deepEqual(integrityProblems({ ...rest, resources: twice }), [
      `duplicate resource ${copy.urn} (not marked for deletion)`,
    ]);
    const waiting = [...resources, { urn: copy.urn, type: copy.type, custom: false, delete: true }];
    assert.deepEqual(integrityProblems({ ...rest, resources: waiting }), []);
  });

  it("finds invalid markers, and reports where", () => {
    const bad = (outputs: Record<string, unknown>) => afterChange(thing("b"), { outputs }).join();
    assert.match(
      bad({ list: [{ [signatureKey]: signatures.output }] }),
      /outputs\.list\[0\]: unrecognized signature/,
    );
    assert.match(bad({ s: makeSecret("x") }), /outputs\.s: malformed secret value/);
    assert.match(
      bad({ r: makeReference("u", unknown) }),
      /outputs\.r: malformed resource reference: id must be a string/,
    );
    assert.match(bad({ r: { [signatureKey]: signatures.resource } }), /missing urn/);
  });
});
