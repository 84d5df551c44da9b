import assert from "node:assert/strict";
import fc from "fast-check";
import { coversInternet } from "./address-range";

describe("coversInternet", () => {
  for (const world of [
    ["0.0.0.0/0"],
    ["::/0"],
    ["10.0.0.0/8", "0.0.0.0/0"],
    ["0.0.0.0/1", "128.0.0.0/1"],
    ["2000::/3"],
    ["::/1", "8000::/1"],
    ["0.0.0.0/2"],
    [" 0.0.0.0/0 "],
    ["::0.0.0.0/0"],
    ["0.0.0.0/3", "32.0.0.0/3"],
    ["1000::/4"],
    ["2000::/5", "2800::/5"],
    ["2001:db8:1:2:3:4:5:6/0"],
  ]) {
    it(`is true for ${world.join(" and ")}`, () => assert.equal(coversInternet(world), true));
  }

  for (const narrow of [
    [],
    ["203.0.113.0/24"],
    ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"],
    ["fd00::/8", "fe80::/10"],
    ["2001:db8::/32"],
    ["0.0.0.0/3"],
    ["0.0.0.0/3", "0.0.0.0/3", "64.0.0.0/4"],
    ["0.0.0.0/3", "32.0.0.0/4", "48.0.0.0/5", "56.0.0.0/6", "60.0.0.0/7", "62.0.0.0/8"],
    ["2000::/5"],
    ["2000::/5", "2000::/5"],
    ["0.0.0.0/3", "2000::/5"],
    ["0.0.0.0/0/0", "0.0.0.0/-1", "0.0.0.0/x", "0.0.0.0/0000", "::/0/0"],
    ["::ffff:203.0.113.7/128"],
    ["not a range", "0.0.0.0", "0.0.0.0/33", "1.2.3/0", "::/129", "/0"],
  ]) {
    it(`is false for ${narrow.join(" and ") || "nothing"}`, () =>
      assert.equal(coversInternet(narrow), false));
  }

  const range = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 32 }),
    )
    .map(([address, prefix]) => `${address.join(".")}/${prefix}`);

  it("does not depend on order or repetition", () => {
    fc.assert(
      fc.property(fc.array(range), (cidrs) => {
        const result = coversInternet(cidrs);
        assert.equal(coversInternet([...cidrs].reverse()), result);
        assert.equal(coversInternet([...cidrs, ...cidrs]), result);
      }),
    );
  });

  it("stays true when ranges are added", () => {
    fc.assert(
      fc.property(fc.array(range), range, (cidrs, more) => {
        if (coversInternet(cidrs)) assert.equal(coversInternet([...cidrs, more]), true);
      }),
    );
  });

  it("returns the same for a range and its two halves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.nat(255), (prefix, byte) => {
        const step = 2 ** (7 - prefix);
        const first = byte - (byte % (2 * step));
        const halves = [`${first}.0.0.0/${prefix + 1}`, `${first + step}.0.0.0/${prefix + 1}`];
        assert.equal(coversInternet(halves), coversInternet([`${first}.0.0.0/${prefix}`]));
      }),
    );
  });
});
