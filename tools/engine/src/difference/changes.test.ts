import assert from "node:assert/strict";
import { formatPath } from "@eks-platform/plan";
import fc from "fast-check";
import { makeSecret, type ValueMap } from "../model/values";
import { changesBetween } from "./changes";
import { equalMaps } from "./equality";

const kinds = (old: ValueMap, wanted: ValueMap) =>
  Object.fromEntries(changesBetween(old, wanted).map(({ path, kind }) => [formatPath(path), kind]));

const plain = fc.dictionary(
  fc.constantFrom("a", "b", "c"),
  fc.oneof(
    fc.integer(),
    fc.array(fc.integer({ max: 3 }), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("x", "y"), fc.integer({ max: 3 })),
  ),
);

describe("changesBetween", () => {
  it("finds what is added, changed and removed, as deep as possible", () => {
    assert.deepEqual(
      kinds(
        { tags: { owner: "a", cost: 1 }, ports: [80, 443, 8080], kept: true, gone: 1 },
        { tags: { owner: "b", team: "x" }, ports: [80, 8443], kept: true, come: { deep: 1 } },
      ),
      {
        come: "add",
        gone: "delete",
        "ports[1]": "update",
        "ports[2]": "delete",
        "tags.cost": "delete",
        "tags.owner": "update",
        "tags.team": "add",
      },
    );
  });

  it("reports a change of type as a whole", () => {
    assert.deepEqual(kinds({ a: [1] }, { a: { b: 1 } }), { a: "update" });
    assert.deepEqual(kinds({ a: "x" }, { a: [1] }), { a: "update" });
  });

  it("looks into secrets, and ignores whether a value is secret", () => {
    assert.deepEqual(kinds({ a: makeSecret({ b: 1, c: 1 }) }, { a: { b: 2, c: 1 } }), { "a.b": "update" });
    assert.deepEqual(kinds({ a: "x" }, { a: makeSecret("x") }), {});
  });

  it("finds nothing exactly if nothing differs", () => {
    fc.assert(
      fc.property(plain, plain, (old, wanted) => {
        assert.equal(changesBetween(old, wanted).length === 0, equalMaps(old, wanted, "openSecrets"));
      }),
    );
  });
});
