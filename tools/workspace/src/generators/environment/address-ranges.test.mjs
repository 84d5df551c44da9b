import assert from "node:assert/strict";
import fc from "fast-check";
import { findFreeRange, formatRange, overlap, parseRange } from "./address-ranges.js";

const free = (length, ...taken) => {
  const range = findFreeRange(2 ** (32 - length), taken.map(parseRange));
  return range && formatRange(range);
};

describe("findFreeRange", () => {
  it("takes the first range after all others", () => {
    assert.equal(free(16), "10.0.0.0/16");
    assert.equal(free(16, "10.10.0.0/16", "10.30.0.0/16"), "10.31.0.0/16");
    assert.equal(free(16, "10.30.0.0/20", "192.168.0.0/16"), "10.31.0.0/16");
  });

  it("takes a gap where there is no room after the others", () => {
    assert.equal(free(16, "10.0.0.0/16", "10.255.0.0/16"), "10.1.0.0/16");
    assert.equal(free(16, "10.0.0.0/8"), undefined);
  });

  it("overlaps none of the others", () => {
    const range = fc.record({
      first: fc.nat(0xffff).map((n) => 0x0a000000 + n * 256),
      size: fc.constant(256),
    });
    fc.assert(
      fc.property(fc.array(range), fc.integer({ min: 9, max: 24 }), (taken, length) => {
        const found = findFreeRange(2 ** (32 - length), taken);
        assert.ok(found === undefined || taken.every((other) => !overlap(found, other)));
      }),
    );
  });
});

describe("a range", () => {
  it("is read and written", () => {
    for (const cidr of ["10.31.0.0/16", "192.168.4.128/25"])
      assert.equal(formatRange(parseRange(cidr)), cidr);
    assert.throws(() => parseRange("10.0.0.0/33"), /no range/);
  });
});
