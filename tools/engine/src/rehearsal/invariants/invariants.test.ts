import assert from "node:assert/strict";
import fc from "fast-check";
import type { RecordedResource } from "../../model/recorded-resource";
import { thing } from "../../monitor/registration/registration.test.support";
import type { Snapshot } from "../../state/snapshot";
import { inventoryOf, options, pending, resource, snapshotWith } from "../states.test.support";
import { checkInvariants, checkConverged } from "./invariants";

const [a, b] = [resource("a"), resource("b", { dependencies: [thing("a")] })];

const anyTime = (snapshot: Snapshot, inCloud: readonly RecordedResource[]) =>
  checkInvariants(snapshot, inventoryOf(inCloud)).map(({ kind, urn }) => [kind, urn]);
const atRest = (snapshot: Snapshot, inCloud: readonly RecordedResource[]) =>
  checkConverged(snapshot, inventoryOf(inCloud)).map(({ message }) => message);

describe("checkInvariants", () => {
  it("passes where state and cloud agree", () => {
    assert.deepEqual(anyTime(snapshotWith([a, b]), [a, b]), []);
  });

  it("reports a state that Pulumi would not load", () => {
    assert.deepEqual(anyTime(snapshotWith([b, a]), [a, b]), [["brokenState", undefined]]);
  });

  it("reports what neither the state nor a pending operation has", () => {
    assert.deepEqual(anyTime(snapshotWith([a]), [a, b]), [["lostResource", thing("b")]]);
    assert.deepEqual(anyTime(snapshotWith([a], [pending("updating", "b")]), [a, b]), [
      ["lostResource", thing("b")],
    ]);
  });

  it("accepts a resource that is being created", () => {
    assert.deepEqual(anyTime(snapshotWith([a], [pending("creating", "b")]), [a, b]), []);
  });

  it("reports a resource that was created twice", () => {
    const copy = { ...a, id: "other" };
    assert.deepEqual(anyTime(snapshotWith([], [pending("creating", "a")]), [a, copy]), [
      ["createdTwice", thing("a")],
    ]);
    assert.deepEqual(anyTime(snapshotWith([a]), [a, a]), [["createdTwice", thing("a")]]);
  });

  it("accepts one replacement that is being created, and reports two", () => {
    const [one, other] = [
      { ...a, id: "one" },
      { ...a, id: "other" },
    ];
    const replacing = snapshotWith([a], [pending("creating", "a")]);
    assert.deepEqual(anyTime(replacing, [a, one]), []);
    assert.deepEqual(anyTime(replacing, [a, one, other]), [["createdTwice", thing("a")]]);
    // A resource that is deleted before its replacement is leaving already, so only one other may exist.
    const making = snapshotWith([{ ...a, isPendingReplacement: true }], [pending("creating", "a")]);
    assert.deepEqual(anyTime(making, [one]), []);
    assert.deepEqual(anyTime(making, [one, other]), [["createdTwice", thing("a")]]);
  });

  for (const mark of ["isPendingDeletion", "isPendingReplacement"] as const) {
    it(`is not broken by what waits for its deletion: ${mark}`, () => {
      const old = { ...a, id: "old", [mark]: true };
      const resources = mark === "isPendingDeletion" ? [a, old] : [old];
      assert.deepEqual(anyTime(snapshotWith(resources), resources), []);
    });
  }
});

describe("checkConverged", () => {
  it("passes where everything is done", () => {
    assert.deepEqual(atRest(snapshotWith([a, b]), [a, b]), []);
  });

  it("reports what is pending, waiting for deletion, unhealthy, or missing", () => {
    const old = { ...a, id: "old", isPendingDeletion: true };
    const ill = resource("ill", { initErrors: ["not ready"] });
    const snapshot = snapshotWith([a, ill, resource("gone"), old], [pending("deleting", "a")]);
    assert.deepEqual(atRest(snapshot, [a, ill, old]), [
      "deleting it is still pending",
      "it still waits for its deletion",
      "it is still not well: not ready",
      "the state says that gone-id is in the cloud, and it is not",
    ]);
  });

  it("asks no provider for resources that no run has created", () => {
    const elsewhere = [
      resource("component", { custom: false, id: "" }),
      resource("read", { external: true }),
      resource("imported", { options: options({ importId: "x" }) }),
      resource("provider", { type: "pulumi:providers:test" }),
      resource("stash", { type: "pulumi:index:Stash" }),
    ];
    assert.deepEqual(atRest(snapshotWith(elsewhere), []), []);
  });

  it("includes all invariants", () => {
    const names = fc.subarray(["a", "b", "c", "d"]);
    fc.assert(
      fc.property(names, names, names, (state, provider, creating) => {
        const snapshot = snapshotWith(
          state.map((name) => resource(name)),
          creating.map((name) => pending("creating", name)),
        );
        const inventory = inventoryOf(provider.map((name) => resource(name)));
        const messages = checkConverged(snapshot, inventory).map(({ message }) => message);
        for (const { message } of checkInvariants(snapshot, inventory)) assert.ok(messages.includes(message));
        const isSame = creating.length === 0 && state.join() === provider.join();
        assert.equal(messages.length === 0, isSame);
      }),
    );
  });
});
