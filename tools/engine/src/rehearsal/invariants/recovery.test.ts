import assert from "node:assert/strict";
import fc from "fast-check";
import { thing } from "../../monitor/registration/registration.test.support";
import { inventoryOf, pending, resource, snapshotWith } from "../states.test.support";
import { checkInvariants } from "./invariants";
import { resolvePendingOperations } from "./recovery";

const [a, b] = [resource("a"), resource("b", { dependencies: [thing("a")] })];

describe("resolvePendingOperations", () => {
  it("imports a resource that was to be created and exists", () => {
    const { snapshot, resolutions } = resolvePendingOperations(
      snapshotWith([b], [pending("creating", "a")]),
      inventoryOf([a, b]),
    );
    assert.deepEqual(resolutions, [
      { urn: thing("a"), kind: "creating", resolution: "imported", id: "a-id" },
    ]);
    assert.deepEqual(
      snapshot.resources.map(({ id, outputs }) => [id, outputs]),
      [
        ["a-id", { id: "a-id" }],
        ["b-id", {}],
      ],
    );
    assert.deepEqual(snapshot.pendingOperations, []);
  });

  it("clears the creation of a resource that does not exist", () => {
    const { snapshot, resolutions } = resolvePendingOperations(
      snapshotWith([], [pending("creating", "a")]),
      inventoryOf([]),
    );
    assert.deepEqual(resolutions, [{ urn: thing("a"), kind: "creating", resolution: "cleared" }]);
    assert.deepEqual(snapshot.resources, []);
  });

  it("does not mistake the replaced resource for the new one", () => {
    const old = { ...a, id: "old" };
    const state = snapshotWith([old], [pending("creating", "a")]);
    assert.equal(resolvePendingOperations(state, inventoryOf([old])).resolutions[0]?.resolution, "cleared");
    assert.equal(resolvePendingOperations(state, inventoryOf([old, a])).resolutions[0]?.id, "a-id");
  });

  it("marks the replaced resource as pending deletion, unless it was deleted before", () => {
    const replaced = (mark: object) => {
      const state = snapshotWith([{ ...a, id: "old", ...mark }], [pending("creating", "a")]);
      return resolvePendingOperations(state, inventoryOf([{ ...a, id: "old" }, a])).snapshot.resources.map(
        ({ id, isPendingDeletion }) => [id, isPendingDeletion],
      );
    };
    assert.deepEqual(replaced({}), [
      ["a-id", false],
      ["old", true],
    ]);
    assert.deepEqual(replaced({ isPendingDeletion: true }), [
      ["a-id", false],
      ["old", true],
    ]);
    const state = snapshotWith([{ ...a, id: "old", isPendingReplacement: true }], [pending("creating", "a")]);
    assert.deepEqual(
      resolvePendingOperations(state, inventoryOf([a])).snapshot.resources.map(({ id }) => id),
      ["a-id"],
    );
  });

  it("removes a resource that was to be deleted and no longer exists", () => {
    const { snapshot, resolutions } = resolvePendingOperations(
      snapshotWith([a, b], [pending("deleting", "b")]),
      inventoryOf([a]),
    );
    assert.deepEqual(resolutions, [{ urn: thing("b"), kind: "deleting", resolution: "removed" }]);
    assert.deepEqual(
      snapshot.resources.map(({ urn }) => urn),
      [thing("a")],
    );
  });

  it("keeps a resource that was to be deleted and exists, or is needed", () => {
    const resolutions = (name: string, inCloud: readonly (typeof a)[]) =>
      resolvePendingOperations(snapshotWith([a, b], [pending("deleting", name)]), inventoryOf(inCloud))
        .snapshot.resources.length;
    assert.equal(resolutions("b", [a, b]), 2);
    assert.equal(resolutions("a", [b]), 2);
  });

  it("clears a pending update", () => {
    const { snapshot, resolutions } = resolvePendingOperations(
      snapshotWith([a], [pending("updating", "a")]),
      inventoryOf([a]),
    );
    assert.deepEqual(resolutions, [{ urn: thing("a"), kind: "updating", resolution: "cleared" }]);
    assert.deepEqual(snapshot.resources, [a]);
  });

  it("sorts resources pending deletion after all others", () => {
    const old = { ...a, id: "old", isPendingDeletion: true };
    const { snapshot } = resolvePendingOperations(
      snapshotWith([old], [pending("creating", "a")]),
      inventoryOf([old, a]),
    );
    assert.deepEqual(
      snapshot.resources.map(({ id }) => id),
      ["a-id", "old"],
    );
  });

  /** A created resource exists after its operation, a deleted one until then. */
  const isThere = (situation: string, isDone: boolean) =>
    situation === "creating" || situation === "replacing" ? isDone : situation !== "deleting" || !isDone;

  it("leaves nothing pending, loses nothing and has nothing twice, whatever was interrupted", () => {
    const situations = fc.constantFrom("standing", "creating", "replacing", "updating", "deleting");
    const things = fc.array(fc.tuple(situations, fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(things, (drawn) => {
        const named = drawn.map(([situation, isDone], index) => ({
          situation,
          isDone,
          name: `thing-${index}`,
        }));
        const state = named.flatMap(({ situation, name }) => {
          if (situation === "creating") return [];
          return [resource(name, situation === "replacing" ? { id: `${name}-old` } : {})];
        });
        const begun = named.flatMap(({ situation, name }) => {
          if (situation === "standing") return [];
          return [pending(situation === "replacing" ? "creating" : situation, name)];
        });
        const inCloud = named.flatMap(({ situation, isDone, name }) => [
          ...(situation === "replacing" ? [resource(name, { id: `${name}-old` })] : []),
          ...(isThere(situation, isDone) ? [resource(name)] : []),
        ]);
        const inventory = inventoryOf(inCloud);
        const { snapshot, resolutions } = resolvePendingOperations(snapshotWith(state, begun), inventory);
        assert.deepEqual(snapshot.pendingOperations, []);
        assert.equal(resolutions.length, begun.length);
        assert.deepEqual(checkInvariants(snapshot, inventory), []);
        assert.equal(snapshot.resources.length, inventory.resources.length);
      }),
    );
  });
});
