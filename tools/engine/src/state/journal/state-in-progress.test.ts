import assert from "node:assert/strict";
import type { RecordedResource } from "../../model/recorded-resource";
import { toRecordedResource } from "../../model/registration";
import { registrationOf, thing } from "../../monitor/registration/registration.test.support";
import type { Snapshot } from "../snapshot";
import { StateInProgress } from "./state-in-progress";

const home = { stack: "dev", project: "proj" };
const createResource = (name: string, members: Partial<RecordedResource> = {}): RecordedResource => ({
  ...toRecordedResource(registrationOf(thing(name))),
  ...members,
});
const stateOf = (...resources: readonly RecordedResource[]): Snapshot => ({
  resources,
  pendingOperations: [],
});

describe("StateInProgress", () => {
  it("is unchanged as long as nothing happens", () => {
    const before = stateOf(createResource("a"));
    const state = new StateInProgress(before, home);
    assert.deepEqual(state.snapshot, before);
    assert.equal(state.hasChanged, false);
  });

  it("has the processed resources first, and then the others", () => {
    const state = new StateInProgress(stateOf(createResource("a"), createResource("b")), home);
    state.apply({ entry: "end", keeps: 1 });
    state.apply({ entry: "end", adds: createResource("c") });
    assert.deepEqual(
      state.snapshot.resources.map(({ name }) => name),
      ["b", "c", "a"],
    );
  });

  it("is unchanged if the run has only compared everything", () => {
    const state = new StateInProgress(stateOf(createResource("a")), home);
    state.apply({ entry: "end", keeps: 0 });
    assert.equal(state.hasChanged, false);
  });

  it("has an operation as pending until it has ended, successfully or not", () => {
    const state = new StateInProgress(stateOf(), home);
    state.apply({ entry: "begin", operation: 1, kind: "creating", resource: createResource("a") });
    state.apply({ entry: "begin", operation: 2, kind: "creating", resource: createResource("b") });
    state.apply({ entry: "end", operation: 1 });
    const { pendingOperations, resources } = state.snapshot;
    assert.deepEqual(
      pendingOperations.map(({ resource }) => resource.name),
      ["b"],
    );
    assert.deepEqual(resources, []);
  });

  it("keeps unfinished creations of an earlier run, and no other operations", () => {
    const before = {
      resources: [],
      pendingOperations: (["creating", "updating", "deleting"] as const).map((kind) => ({
        kind,
        resource: createResource(kind),
      })),
    };
    const state = new StateInProgress(before, home);
    assert.deepEqual(
      state.snapshot.pendingOperations.map(({ kind }) => kind),
      ["creating"],
    );
    state.apply({ entry: "end", adds: createResource("creating") });
    assert.deepEqual(state.snapshot.pendingOperations, []);
  });

  it("marks what is pending deletion, and what was deleted before its replacement", () => {
    const state = new StateInProgress(stateOf(createResource("a"), createResource("b")), home);
    state.apply({ entry: "end", condemns: 0 });
    state.apply({ entry: "end", empties: 1 });
    assert.deepEqual(
      state.snapshot.resources.map(({ isPendingDeletion, isPendingReplacement }) => [
        isPendingDeletion,
        isPendingReplacement,
      ]),
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it("refuses a resource whose dependencies are not processed yet", () => {
    const state = new StateInProgress(stateOf(createResource("a")), home);
    const needy = createResource("b", { dependencies: [thing("a")] });
    assert.throws(() => state.apply({ entry: "end", adds: needy }), /the state would be broken/);
    assert.deepEqual(state.snapshot, stateOf(createResource("a")));
  });

  it("gives a component its outputs", () => {
    const state = new StateInProgress(stateOf(), home);
    state.apply({ entry: "end", adds: createResource("a") });
    state.apply({ entry: "outputs", urn: thing("a"), outputs: { done: true } });
    assert.deepEqual(state.snapshot.resources[0]?.outputs, { done: true });
    assert.throws(() => state.apply({ entry: "outputs", urn: thing("x"), outputs: {} }));
  });
});
