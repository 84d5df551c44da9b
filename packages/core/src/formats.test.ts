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

/** For each format, what it takes and what it refuses: at the ends of the text, at each bound, in capitals. */
const bounds = {
  kmsKeyArn: [
    ["arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-12"],
    [
      "an arn:aws:kms:eu-west-1:111122223333:key/12",
      "arn:aws:kms:eu-west-1:111122223333:key/12/34",
      "arn:aws:kms:eu-west-1:111122223333:alias/main",
      "arn:aws:kms:eu-west-1:11112222333:key/12",
    ],
  ],
  policyArn: [
    ["arn:aws:iam::111122223333:policy/team/Read", "arn:aws-cn:iam::aws:policy/Read"],
    [
      "an arn:aws:iam::aws:policy/Read",
      "arn:aws:iam::aws:policy/Read all",
      "arn:aws:iam::aws:role/Read",
      "arn:aws:iam::other:policy/Read",
    ],
  ],
  principalArn: [
    ["arn:aws:iam::111122223333:user/a.b", "arn:aws-cn:iam::111122223333:role/a"],
    [
      "an arn:aws:iam::111122223333:role/a",
      "arn:aws:iam::111122223333:role/path/a",
      "arn:aws:iam::aws:role/a",
      "arn:aws:iam::111122223333:group/a",
    ],
  ],
  givenName: [
    ["a", "a1", "a-b", "a".repeat(40)],
    ["", "1a", "-a", "a-", "A", "a_b", "a".repeat(41)],
  ],
  tagValue: [
    ["a", "team one", "a/b:c=d+e-f@g_h.i", "a".repeat(256)],
    ["", "a".repeat(257), "a;b", "a#"],
  ],
  regionName: [
    ["us-gov-west-1", "ap-southeast-2"],
    ["eu-west", "eu-west-1a", "a eu-west-1", "EU-WEST-1", "eu1"],
  ],
  zoneName: [
    ["us-gov-west-1b", "ap-southeast-2c"],
    ["eu-west-1", "eu-west-1ab", "a eu-west-1a", "EU-WEST-1A"],
  ],
} as const;

describe("the pattern of a format", () => {
  for (const [name, [taken, refused]] of Object.entries(bounds)) {
    // The keys of the table are formats.
    const { pattern } = formats[name as keyof typeof bounds];
    it(`of ${name} takes and refuses texts at its bounds`, () => {
      for (const text of taken) assert.match(text, pattern);
      for (const text of refused) assert.doesNotMatch(text, pattern);
    });
  }
});
