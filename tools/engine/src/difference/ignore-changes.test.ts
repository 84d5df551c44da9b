import assert from "node:assert/strict";
import fc from "fast-check";
import { makeSecret, type ValueMap } from "../model/values";
import { equalMaps } from "./equality";
import { ignoreChanges } from "./ignore-changes";

interface Row {
  readonly path: string;
  readonly old: ValueMap;
  readonly wanted: ValueMap;
  readonly result: ValueMap;

  /** @default false */
  readonly hasUnmatchedPath?: boolean;
}

const rows: Readonly<Record<string, Row>> = {
  "a member": { path: "a", old: { a: 1 }, wanted: { a: 2, b: 2 }, result: { a: 1, b: 2 } },
  "a member that was not there": { path: "a", old: {}, wanted: { a: 2 }, result: {} },
  "a member that is no longer there": { path: "a", old: { a: 1 }, wanted: {}, result: { a: 1 } },
  "a member inside": {
    path: "a.b",
    old: { a: { b: 1 } },
    wanted: { a: { b: 2, c: 2 } },
    result: { a: { b: 1, c: 2 } },
  },
  "a member of nothing, twice": { path: "a.b", old: {}, wanted: {}, result: {} },
  "not a member of what is gone": {
    path: "a.b",
    old: { a: { b: 1 } },
    wanted: {},
    result: {},
    hasUnmatchedPath: true,
  },
  "a member of what has come": {
    path: "a.b",
    old: {},
    wanted: { a: { b: 2, c: 2 } },
    result: { a: { c: 2 } },
  },
  "an element": { path: "a[1]", old: { a: [1, 1] }, wanted: { a: [2, 2, 2] }, result: { a: [2, 1, 2] } },
  "not an element that only one of both has": {
    path: "a[1]",
    old: { a: [1] },
    wanted: { a: [2, 2] },
    result: { a: [2, 2] },
    hasUnmatchedPath: true,
  },
  "an element that neither has": { path: "a[5]", old: { a: [1] }, wanted: { a: [2] }, result: { a: [2] } },
  "a member of an element": {
    path: "a[0].b",
    old: { a: [{ b: 1 }] },
    wanted: { a: [{ b: 2, c: 2 }] },
    result: { a: [{ b: 1, c: 2 }] },
  },
  "all members": {
    path: "a.*",
    old: { a: { b: 1 } },
    wanted: { a: { b: 2, c: 2 } },
    result: { a: { b: 1 } },
  },
  "all elements": { path: "a[*]", old: { a: [1, 1] }, wanted: { a: [2, 2] }, result: { a: [1, 1] } },
  "not all of a list that has grown": {
    path: "a[*]",
    old: { a: [1] },
    wanted: { a: [2, 2] },
    result: { a: [1, 2] },
    hasUnmatchedPath: true,
  },
  "a member of all elements": {
    path: "a[*].b",
    old: { a: [{ b: 1 }, { b: 1 }] },
    wanted: { a: [{ b: 2 }, { b: 2, c: 2 }] },
    result: { a: [{ b: 1 }, { b: 1, c: 2 }] },
  },
  everything: { path: "*", old: { a: 1 }, wanted: { b: 2 }, result: { a: 1 } },
  "a member inside a secret": {
    path: "a.b",
    old: { a: { b: 1 } },
    wanted: { a: makeSecret({ b: 2 }) },
    result: { a: makeSecret({ b: 1 }) },
  },
  "what was secret, as a secret": {
    path: "a.b",
    old: { a: makeSecret({ b: 1 }) },
    wanted: { a: { b: 2 } },
    result: { a: { b: makeSecret(1) } },
  },
};

describe("ignoreChanges", () => {
  for (const [what, { path, old, wanted, result, hasUnmatchedPath = false }] of Object.entries(rows)) {
    it(`sets back ${what}`, () => {
      assert.deepEqual(ignoreChanges(wanted, old, [path]), {
        inputs: result,
        unmatchedPaths: hasUnmatchedPath ? [path] : [],
      });
    });
  }

  it("ignores invalid paths", () => {
    assert.deepEqual(ignoreChanges({ a: 2 }, { a: 1 }, ["[x"]), { inputs: { a: 2 }, unmatchedPaths: [] });
  });

  it("restores the old inputs where every member is ignored", () => {
    const maps = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.integer());
    fc.assert(
      fc.property(maps, maps, (old, wanted) => {
        const { inputs } = ignoreChanges(wanted, old, ["a", "b", "c"]);
        assert.ok(equalMaps(inputs, old, "markedSecrets"));
      }),
    );
  });
});
