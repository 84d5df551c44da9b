import assert from "node:assert/strict";
import fc from "fast-check";
import { SeededRandom } from "../faults/seeded-random";
import { provider, thing } from "../monitor/registration/registration.test.support";
import { earlierState } from "./earlier-state";
import { options, resource, snapshotWith } from "./states.test.support";

const replacing = { "test:index:Thing": ["fixed", "nested.fixed"] };
const inputs = {
  fixed: 1,
  nested: { fixed: 2 },
  size: 3,
  tags: { a: "b" },
  none: null,
  empty: {},
  __defaults: ["x"],
};
const many = Array.from({ length: 8 }, (_, index) => resource(`thing-${index}`, { inputs }));

const earlier = (resources = many, seed = 1) =>
  earlierState(snapshotWith(resources), replacing, new SeededRandom(seed));

describe("the state of an invented earlier program", () => {
  it("lacks a few properties and one resource, and has one more", () => {
    const { snapshot, toUpdate, toReplace, toCreate, toDelete } = earlier();
    const found = (urn: string | undefined) => snapshot.resources.find((each) => each.urn === urn);
    assert.deepEqual([toUpdate.length, toReplace.length, toCreate.length, toDelete.length], [2, 1, 1, 1]);
    assert.equal(found(toCreate[0]), undefined);
    assert.match(toDelete[0] ?? "", /-earlier$/);
    assert.match(found(toDelete[0])?.id ?? "", /-earlier$/);
    assert.deepEqual(Object.keys(found(toReplace[0])?.inputs ?? {}), Object.keys(inputs).slice(1));
    for (const urn of toUpdate) {
      const left = Object.keys(found(urn)?.inputs ?? {});
      assert.equal(left.length, Object.keys(inputs).length - 1);
      for (const kept of ["fixed", "nested", "none", "empty", "__defaults"])
        assert.ok(left.includes(kept), kept);
    }
  });

  it("does not touch what is protected, read, or not in a cloud", () => {
    const untouchable = [
      resource("protected", { inputs, options: options({ protect: true }) }),
      resource("read", { inputs, external: true }),
      resource("component", { inputs, custom: false }),
      resource("provider", { urn: provider("p"), type: "pulumi:providers:test", inputs }),
    ];
    assert.deepEqual(earlier(untouchable).snapshot.resources, untouchable);
  });

  it("adds and removes nothing that others depend on", () => {
    const [first, second] = [resource("a"), resource("b", { dependencies: [thing("a")] })];
    for (let seed = 0; seed < 10; seed++) {
      assert.deepEqual(earlier([first, second], seed).toCreate, [thing("b")]);
    }
  });

  it("changes no property whose changes are ignored, or replace after all", () => {
    const ignoring = (members: Parameters<typeof options>[0]) =>
      earlier([resource("a", { inputs: { size: 3 }, dependencies: [], options: options(members) })]).toUpdate;
    const needing = resource("z", { dependencies: [thing("a")] });
    assert.deepEqual(earlier([resource("a", { inputs: { size: 3 } }), needing]).toUpdate, [thing("a")]);
    assert.deepEqual(ignoring({ ignoreChanges: ["size"] }), []);
    assert.deepEqual(ignoring({ replaceOnChanges: ["*"] }), []);
  });

  it("keeps the properties that the id is derived from", () => {
    const release = resource("z", {
      id: "monitoring/grafana",
      inputs: { name: "grafana", nested: ["monitoring"] },
    });
    assert.deepEqual(earlier([release, resource("y", { dependencies: [thing("z")] })]).toUpdate, []);
  });

  it("follows from the seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        assert.deepEqual(earlier(many, seed), earlier(many, seed));
      }),
    );
    assert.ok(new Set([1, 2, 3, 4].map((seed) => earlier(many, seed).toCreate.join())).size > 1);
  });
});
