import { check, type Format, string } from "@eks-platform/settings";
import assert from "node:assert/strict";
import fc from "fast-check";
import * as formats from "./formats";
import { formatCidr } from "./cidr";

const fixes = (format: Format, given: string) =>
  check(string({ description: "A setting.", format }), given, { name: "dev" }).map(({ fix }) => fix);

describe("formats", () => {
  const constant = Object.entries(formats).filter(
    (entry): entry is [string, Format] => typeof entry[1] === "object",
  );
  for (const [name, format] of constant) {
    it(`gives examples of ${name} that match, and differ`, () => {
      const examples = [...new Set([format.example, ...(format.examples ?? [])])];
      assert.deepEqual(
        examples.flatMap((example) => fixes(format, example)),
        [],
      );
    });
  }

  it("takes an IPv4 range within bounds, by its first address", () => {
    const range = formats.ipv4Range(16, 24, "10.20.0.0/16");
    assert.deepEqual(fixes(range, "52.95.0.0/16"), []);
    assert.deepEqual(fixes(range, "10.20.0.1/16"), ["Write 10.20.0.0/16."]);
    assert.deepEqual(fixes(range, "10.0.0.0/8"), ['Write for example "10.20.0.0/16".']);
    assert.deepEqual(fixes(range, "10.999.0.0/16"), ["Each of the four numbers is 255 at most."]);
  });

  it("takes a private IPv4 range, and says which are", () => {
    const range = formats.privateIpv4Range(16, 24, "10.20.0.0/16");
    assert.deepEqual(fixes(range, "172.16.0.0/16"), []);
    assert.deepEqual(fixes(range, "52.95.0.0/16"), [
      "Take it from 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
    ]);
    assert.deepEqual(fixes(range, "10.20.7.0/16"), ["Write 10.20.0.0/16."]);
  });

  it("proposes a range that it then takes", () => {
    const range = formats.ipv4Range(8, 32, "10.0.0.0/8");
    const given = fc
      .tuple(fc.nat(0xffffffff), fc.integer({ min: 8, max: 32 }))
      .map(([first, prefix]) => formatCidr({ first, prefix }));
    fc.assert(
      fc.property(given, (text) => {
        const [fix] = fixes(range, text);
        const proposed = /^Write (.*)\.$/.exec(fix ?? "")?.[1];
        return fix === undefined || (proposed !== undefined && fixes(range, proposed).length === 0);
      }),
    );
  });
});
