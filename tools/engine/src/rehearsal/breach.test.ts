import assert from "node:assert/strict";
import fc from "fast-check";
import { thing } from "../monitor/registration.test.support";
import type { RecordedResource } from "../state/recorded-resource";
import type { Snapshot } from "../state/snapshot";
import { breachesAtAnyTime, breachesAtRest } from "./breach";
import { inventoryOf, options, pending, resource, snapshotOf } from "./states.test.support";

const [a, b] = [resource("a"), resource("b", { dependencies: [thing("a")] })];

const anyTime = (snapshot: Snapshot, inCloud: readonly RecordedResource[]) =>
  breachesAtAnyTime(snapshot, inventoryOf(inCloud)).map(({ kind, urn }) => [kind, urn]);
const atRest = (snapshot: Snapshot, inCloud: readonly RecordedResource[]) =>
  breachesAtRest(snapshot, inventoryOf(inCloud)).map(({ message }) => message);

describe("what must hold at any time", () => {
  it("holds where state and cloud say the same", () => {
    assert.deepEqual(anyTime(snapshotOf([a, b]), [a, b]), []);
  });

  it("is broken by a state that Pulumi would not load", () => {
    assert.deepEqual(anyTime(snapshotOf([b, a]), [a, b]), [["brokenState", undefined]]);
  });

  it("is broken by what neither the state nor a pending operation knows of", () => {
    assert.deepEqual(anyTime(snapshotOf([a]), [a, b]), [["lostResource", thing("b")]]);
    assert.deepEqual(anyTime(snapshotOf([a], [pending("updating", "b")]), [a, b]), [
      ["lostResource", thing("b")],
    ]);
  });

  it("is not broken by what is being created", () => {
    assert.deepEqual(anyTime(snapshotOf([a], [pending("creating", "b")]), [a, b]), []);
  });

  it("is broken by what was created twice", () => {
    const twin = { ...a, id: "other" };
    assert.deepEqual(anyTime(snapshotOf([], [pending("creating", "a")]), [a, twin]), [
      ["createdTwice", thing("a")],
    ]);
    assert.deepEqual(anyTime(snapshotOf([a]), [a, a]), [["createdTwice", thing("a")]]);
  });

  it("is not broken by a replacement that is being created, and is by two of them", () => {
    const [one, other] = [
      { ...a, id: "one" },
      { ...a, id: "other" },
    ];
    const replacing = snapshotOf([a], [pending("creating", "a")]);
    assert.deepEqual(anyTime(replacing, [a, one]), []);
    assert.deepEqual(anyTime(replacing, [a, one, other]), [["createdTwice", thing("a")]]);
    // What makes room is leaving already, so that there may be only one beside it.
    const making = snapshotOf([{ ...a, isPendingReplacement: true }], [pending("creating", "a")]);
    assert.deepEqual(anyTime(making, [one]), []);
    assert.deepEqual(anyTime(making, [one, other]), [["createdTwice", thing("a")]]);
  });

  for (const mark of ["isCondemned", "isPendingReplacement"] as const) {
    it(`is not broken by what waits for its deletion: ${mark}`, () => {
      const old = { ...a, id: "old", [mark]: true };
      const resources = mark === "isCondemned" ? [a, old] : [old];
      assert.deepEqual(anyTime(snapshotOf(resources), resources), []);
    });
  }
});

describe("what must hold at rest", () => {
  it("holds where all is done", () => {
    assert.deepEqual(atRest(snapshotOf([a, b]), [a, b]), []);
  });

  it("is broken by what is pending, condemned, not well, or not there", () => {
    const old = { ...a, id: "old", isCondemned: true };
    const ill = resource("ill", { initErrors: ["not ready"] });
    const snapshot = snapshotOf([a, ill, resource("gone"), old], [pending("deleting", "a")]);
    assert.deepEqual(atRest(snapshot, [a, ill, old]), [
      "deleting it is still pending",
      "it still waits for its deletion",
      "it is still not well: not ready",
      "the state says that gone-id is in the cloud, and it is not",
    ]);
  });

  it("asks no cloud for what no run has created there", () => {
    const elsewhere = [
      resource("component", { custom: false, id: "" }),
      resource("read", { external: true }),
      resource("imported", { options: options({ importId: "x" }) }),
      resource("provider", { type: "pulumi:providers:test" }),
      resource("stash", { type: "pulumi:index:Stash" }),
    ];
    assert.deepEqual(atRest(snapshotOf(elsewhere), []), []);
  });

  it("holds for nothing less than what holds at any time", () => {
    const names = fc.subarray(["a", "b", "c", "d"]);
    fc.assert(
      fc.property(names, names, names, (state, cloud, creating) => {
        const snapshot = snapshotOf(
          state.map((name) => resource(name)),
          creating.map((name) => pending("creating", name)),
        );
        const inventory = inventoryOf(cloud.map((name) => resource(name)));
        const messages = breachesAtRest(snapshot, inventory).map(({ message }) => message);
        for (const { message } of breachesAtAnyTime(snapshot, inventory))
          assert.ok(messages.includes(message));
        const isSame = creating.length === 0 && state.join() === cloud.join();
        assert.equal(messages.length === 0, isSame);
      }),
    );
  });
});
