import assert from "node:assert/strict";
import { isOlder } from "./version-order";

describe("the order of versions", () => {
  const ascending = [
    "3.9.0-alpha",
    "3.9.0-alpha.2",
    "3.9.0-alpha.10",
    "3.9.0-beta",
    "3.9.0",
    "3.10.0",
    "v4.0.0",
  ];

  for (const [index, version] of ascending.slice(1).entries()) {
    const before = ascending[index] ?? "";
    it(`has ${before} before ${version}, and not after it`, () => {
      assert.ok(isOlder(before, version));
      assert.equal(isOlder(version, before), false);
    });
  }

  it("has no version before itself, whatever it was built from", () => {
    assert.equal(isOlder("7.48.0", "v7.48.0+linux"), false);
    assert.equal(isOlder("v7.48.0+linux", "7.48.0"), false);
  });
});
