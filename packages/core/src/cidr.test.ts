import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addressCount,
  contains,
  formatCidr,
  isCidr,
  isPrivate,
  overlaps,
  parseCidr,
  subdivision,
} from "./cidr";

/** Any block of addresses. */
const blocks = fc
  .record({ address: fc.nat(2 ** 32 - 1), prefix: fc.nat(32) })
  .map(({ address, prefix }) => ({ first: address - (address % addressCount({ prefix })), prefix }));

describe("parseCidr", () => {
  it("reads what formatCidr writes", () => {
    fc.assert(fc.property(blocks, (block) => assert.deepEqual(parseCidr(formatCidr(block)), block)));
  });

  for (const text of [
    "",
    "10.0.0.0",
    "10.0.0.1/16",
    "10.0.0.256/32",
    "10.0.0/16",
    "10.0.0.0/33",
    "::/0",
    "10.0.0.0/16 ",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseCidr(text), RangeError);
    });
  }
});

describe("isCidr", () => {
  it("bounds the length of the prefix at both ends, inclusive", () => {
    const fits = [15, 16, 24, 25].map((prefix) => isCidr(`10.0.0.0/${prefix}`, 16, 24));
    assert.deepEqual(fits, [false, true, true, false]);
  });

  it("is false, and throws nothing, for what is no range", () => {
    assert.equal(isCidr("the office"), false);
  });
});

describe("subdivision", () => {
  it("cuts a block into parts that lie inside it and touch no other", () => {
    const cut = fc.record({ block: blocks.filter(({ prefix }) => prefix <= 29), index: fc.nat(6) });
    fc.assert(
      fc.property(cut, ({ block, index }) => {
        const part = subdivision(block, block.prefix + 3, index);
        const next = subdivision(block, block.prefix + 3, index + 1);
        assert.ok(contains(block, part) && contains(block, next));
        assert.ok(!overlaps(part, next) && !overlaps(next, part));
      }),
    );
  });
});

describe("overlaps", () => {
  it("is true exactly if one block contains the other", () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) =>
        assert.equal(overlaps(one, other), contains(one, other) || contains(other, one)),
      ),
    );
  });
});

describe("isPrivate", () => {
  it("is true inside the ranges of RFC 1918 only", () => {
    const texts = [
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.4.0/24",
      "172.32.0.0/16",
      "8.0.0.0/7",
      "203.0.113.0/24",
    ];
    assert.deepEqual(
      texts.filter((text) => isPrivate(parseCidr(text))),
      ["10.0.0.0/8", "172.16.0.0/12", "192.168.4.0/24"],
    );
  });
});
