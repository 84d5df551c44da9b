import assert from "node:assert/strict";
import fc from "fast-check";
import { covers, formatPath, parsePath, topLevelProperty } from "./property-path";

const names = fc.oneof(
  fc.constantFrom("a", "spec", "app.kubernetes.io/name", 'the "best"'),
  fc.string({ minLength: 1 }),
);

describe("parsePath", () => {
  it("reads members, quoted members, elements and wildcards", () => {
    assert.deepEqual(parsePath('spec.ports[0]["app.kubernetes.io/name"][*].x'), [
      "spec",
      "ports",
      0,
      "app.kubernetes.io/name",
      "*",
      "x",
    ]);
    assert.deepEqual(parsePath('["a b"].c'), ["a b", "c"]);
    assert.deepEqual(parsePath("a.*.b"), ["a", "*", "b"]);
    assert.deepEqual(parsePath("a.[0]"), ["a", 0]);
    assert.deepEqual(parsePath('[""]'), [""]);
  });

  it("refuses what is no path", () => {
    for (const text of [".a", "a.", "a[", "a[x]", 'a["b', "a..b"])
      assert.equal(parsePath(text), undefined, text);
  });

  it("reads every path that is written", () => {
    const usable = names.filter((name) => !name.includes("\\"));
    fc.assert(
      fc.property(fc.array(fc.oneof(usable, fc.nat(99)), { minLength: 1 }), (path) => {
        assert.deepEqual(parsePath(formatPath(path)), path);
      }),
    );
  });
});

describe("formatPath", () => {
  it("quotes only names that are not plain", () => {
    assert.equal(
      formatPath(["spec", "ports", 0, "app.kubernetes.io/name"]),
      'spec.ports[0]["app.kubernetes.io/name"]',
    );
    assert.equal(formatPath(['a "b"']), '["a \\"b\\""]');
  });
});

describe("topLevelProperty", () => {
  it("is the first member of a path, and the text itself if that is no path", () => {
    assert.equal(topLevelProperty("vpcConfig.subnetIds[0]"), "vpcConfig");
    assert.equal(topLevelProperty('["a.b"].c'), "a.b");
    assert.equal(topLevelProperty("a..b"), "a..b");
  });
});

describe("covers", () => {
  it("holds for the property itself and for all inside of it", () => {
    assert.ok(covers(["tags"], ["tags"]));
    assert.ok(covers(["tags"], ["tags", "Name"]));
    assert.ok(!covers(["tags", "Name"], ["tags"]));
    assert.ok(!covers(["tags", "Name"], ["tags", "Owner"]));
    assert.ok(!covers(["tags"], ["tagsAll"]));
  });

  it("takes a wildcard for one name or one index", () => {
    assert.ok(covers(["ports", "*", "name"], ["ports", 3, "name"]));
    assert.ok(covers(["*"], ["anything", "at", "all"]));
    assert.ok(!covers(["a", "*", "c"], ["a", "c"]));
  });
});
