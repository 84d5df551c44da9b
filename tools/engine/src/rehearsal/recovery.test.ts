import assert from "node:assert/strict";
import fc from "fast-check";
import { thing } from "../monitor/registration.test.support";
import { breachesAtAnyTime } from "./breach";
import { recover } from "./recovery";
import { inventoryOf, pending, resource, snapshotOf } from "./states.test.support";

const [a, b] = [resource("a"), resource("b", { dependencies: [thing("a")] })];

describe("recovery", () => {
  it("imports what was to be created and is there", () => {
    const { snapshot, findings } = recover(snapshotOf([b], [pending("creating", "a")]), inventoryOf([a, b]));
    assert.deepEqual(findings, [{ urn: thing("a"), kind: "creating", resolution: "imported", id: "a-id" }]);
    assert.deepEqual(
      snapshot.resources.map(({ id, outputs }) => [id, outputs]),
      [
        ["a-id", { id: "a-id" }],
        ["b-id", {}],
      ],
    );
    assert.deepEqual(snapshot.pendingOperations, []);
  });

  it("clears what was to be created and is not there", () => {
    const { snapshot, findings } = recover(snapshotOf([], [pending("creating", "a")]), inventoryOf([]));
    assert.deepEqual(findings, [{ urn: thing("a"), kind: "creating", resolution: "cleared" }]);
    assert.deepEqual(snapshot.resources, []);
  });

  it("does not take what it replaces for what was to be created", () => {
    const old = { ...a, id: "old" };
    const state = snapshotOf([old], [pending("creating", "a")]);
    assert.equal(recover(state, inventoryOf([old])).findings[0]?.resolution, "cleared");
    assert.equal(recover(state, inventoryOf([old, a])).findings[0]?.id, "a-id");
  });

  it("removes what was to be deleted and is gone", () => {
    const { snapshot, findings } = recover(snapshotOf([a, b], [pending("deleting", "b")]), inventoryOf([a]));
    assert.deepEqual(findings, [{ urn: thing("b"), kind: "deleting", resolution: "removed" }]);
    assert.deepEqual(
      snapshot.resources.map(({ urn }) => urn),
      [thing("a")],
    );
  });

  it("keeps what was to be deleted and is there, or is needed", () => {
    const resolutions = (name: string, inCloud: readonly (typeof a)[]) =>
      recover(snapshotOf([a, b], [pending("deleting", name)]), inventoryOf(inCloud)).snapshot.resources
        .length;
    assert.equal(resolutions("b", [a, b]), 2);
    assert.equal(resolutions("a", [b]), 2);
  });

  it("clears what was to be changed", () => {
    const { snapshot, findings } = recover(snapshotOf([a], [pending("updating", "a")]), inventoryOf([a]));
    assert.deepEqual(findings, [{ urn: thing("a"), kind: "updating", resolution: "cleared" }]);
    assert.deepEqual(snapshot.resources, [a]);
  });

  it("leaves what waits for its deletion behind all else", () => {
    const old = { ...a, id: "old", isCondemned: true };
    const { snapshot } = recover(snapshotOf([old], [pending("creating", "a")]), inventoryOf([old, a]));
    assert.deepEqual(
      snapshot.resources.map(({ id }) => id),
      ["a-id", "old"],
    );
  });

  it("leaves nothing pending, and loses nothing that was known", () => {
    const names = ["a", "b", "c", "d"];
    const kinds = fc.constantFrom("creating", "updating", "deleting", "reading", "importing");
    const operations = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), kinds), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(fc.subarray(names), operations, (cloud, begun) => {
        const inState = names.filter(
          (name) => !begun.some(([other, kind]) => other === name && kind === "creating"),
        );
        const state = snapshotOf(
          inState.map((name) => resource(name)),
          begun.map(([name, kind]) => pending(kind, name)),
        );
        const inventory = inventoryOf(cloud.map((name) => resource(name)));
        const before = breachesAtAnyTime(state, inventory);
        const { snapshot, findings } = recover(state, inventory);
        assert.deepEqual(snapshot.pendingOperations, []);
        assert.equal(findings.length, begun.length);
        assert.deepEqual(breachesAtAnyTime(snapshot, inventory), before);
      }),
    );
  });
});
