import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { formatConfigValue } from "../run/project/config-text";
import { pulumiScalars } from "./yaml-scalars";

const textOf = (source: string) => {
  const document = parseDocument(`value: ${source}`, { customTags: (tags) => [...pulumiScalars, ...tags] });
  const { value }: { readonly value: unknown } = document.toJS();
  return formatConfigValue(value);
};

describe("plain scalars of a stack file", () => {
  // What `pulumi config --json` of 3.259.0 prints for the same file.
  const asPulumi: Readonly<Record<string, string>> = {
    "1.10": "1.1",
    "1.0": "1",
    ".5": "0.5",
    "0x10": "16",
    "014": "12",
    "0o14": "12",
    "0b11": "3",
    "001": "1",
    "+12": "12",
    "-0": "0",
    "1_000": "1000",
    "1e3": "1000",
    "12e03": "12000",
    "0.0000001": "1e-7",
    "1234567.5": "1234567.5",
    "100000000.0": "100000000",
    "21.0e20": "2.1e+21",
    "9223372036854775808": "9223372036854775808",
    "18446744073709551616": "18446744073709552000",
    "123456789012345678901234567890": "1.2345678901234568e+29",
    "2024-01-01": "2024-01-01 00:00:00 +0000 UTC",
    "2024-01-01T10:00:00Z": "2024-01-01 10:00:00 +0000 UTC",
    True: "true",
    yes: "yes",
    on: "on",
    "10:30": "10:30",
    "10.0.0.0/16": "10.0.0.0/16",
    "~": "",
    "": "",
    '"1.10"': "1.10",
    "[1.10, 1.0, 014, 2024-01-01, yes, ~, 0x1F]": '[1.1,1,12,"2024-01-01 00:00:00 +0000 UTC","yes",null,31]',
    "{ v: 1.30, n: 12345678901234567 }": '{"n":12345678901234567,"v":1.3}',
  };
  for (const [source, text] of Object.entries(asPulumi)) {
    it(`reads ${source === "" ? "nothing" : source} as ${JSON.stringify(text)}`, () => {
      assert.equal(textOf(source), text);
    });
  }

  it("keeps the zone and the fraction of a time as Go prints them", () => {
    assert.equal(textOf("2024-1-2 3:04:05.50+02:00"), "2024-01-02 03:04:05.5 +0200 +0200");
  });

  it("keep every text between quotes unchanged", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(textOf(JSON.stringify(text)), text);
      }),
    );
  });

  it("keep every 64-bit integer", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), (number) => {
        assert.equal(textOf(String(number)), String(number));
      }),
    );
  });
});
