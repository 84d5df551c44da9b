import assert from "node:assert/strict";
import fc from "fast-check";
import { formatPath, parsePath, valueAt, without } from "./path";

describe("formatPath", () => {
  it("writes a path as Pulumi's command line takes it", () => {
    assert.equal(formatPath(["eks-platform:network", "zones", 1]), "eks-platform:network.zones[1]");
  });

  it("quotes a key that holds a dot", () => {
    assert.equal(formatPath(["labels", "example.com/team"]), 'labels["example.com/team"]');
  });

  it("is read back by parsePath", () => {
    const key = fc.oneof(
      fc.stringMatching(/^[a-z][\w-]{0,9}$/),
      fc.stringMatching(/^[a-z.]{1,9}$/),
      fc.nat(99),
    );
    fc.assert(fc.property(fc.array(key), (path) => assert.deepEqual(parsePath(formatPath(path)), path)));
  });
});

describe("valueAt", () => {
  it("finds a value in maps and lists", () => {
    assert.equal(valueAt({ zones: ["a", "b"] }, ["zones", 1]), "b");
  });

  it("finds nothing where there is nothing", () => {
    assert.equal(valueAt({ zones: ["a"] }, ["zones", 0, "deeper"]), undefined);
    assert.equal(valueAt(null, ["zones"]), undefined);
  });
});

describe("without", () => {
  const given = { network: { cidr: "10.0.0.0/16", zones: ["a", "b", "c"] } };

  it("takes out values, and leaves gaps in lists", () => {
    const left = without(given, [
      ["network", "cidr"],
      ["network", "zones", 1],
    ]);
    assert.deepEqual(left, { network: { zones: ["a", undefined, "c"] } });
  });

  it("leaves what it was given alone", () => {
    without(given, [["network"]]);
    assert.deepEqual(Object.keys(given), ["network"]);
  });

  it("takes no offence at a path that leads nowhere", () => {
    assert.deepEqual(without(given, [["cluster", "nodeGroups", "system"]]), given);
  });
});
