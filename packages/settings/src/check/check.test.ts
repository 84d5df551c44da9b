import assert from "node:assert/strict";
import fc from "fast-check";
import { check } from "./check";
import { anyText, type Format } from "../declaration/format";
import {
  boolean,
  integer,
  json,
  list,
  literal,
  map,
  object,
  oneOf,
  string,
  union,
} from "../declaration/kinds";
import { formatPath } from "../path";
import { ruleOver } from "../declaration/rule-over";
import { sampleOf } from "../testing/sample";
import type { Setting } from "../declaration/setting";

const zone: Format = { name: "a zone", pattern: /^[a-z]+-\d[a-z]$/, example: "eu-1a" };
const description = "A setting.";
const fields = {
  zones: list({
    description,
    items: string({ description, format: zone }),
    minItems: 2,
    maxItems: 3,
    unique: true,
  }),
  egress: oneOf({
    description,
    values: { none: "no way out.", shared: "one.", perZone: "each." },
    default: "perZone",
  }),
  version: oneOf({ description, values: ["1.30", "1.35"], optional: true }),
  days: integer({ description, min: 1, max: 30, default: 7 }),
  protect: boolean({ description, default: true }),
  labels: map({
    description,
    keys: { ...anyText, name: "a name", pattern: /^[a-z]+$/ },
    values: string({ description, format: anyText }),
    default: {},
  }),
  password: string({
    description,
    format: { ...zone, problem: (given) => `${given} is weak` },
    secret: true,
    optional: true,
  }),
  extra: json({ description, optional: true }),
  vpcId: string({ description, format: zone, input: true, optional: true }),
} as const;
const network = object({
  description,
  fields,
  rules: [
    ruleOver(fields, ["egress", "zones"], ({ egress, zones }, { name }) =>
      egress === "shared" && zones.length > 2
        ? [{ at: ["egress"], allowed: `perZone in ${name}`, fix: "Choose perZone." }]
        : [],
    ),
  ],
});
const good = { zones: ["eu-1a", "eu-1b"] };

/** The problems of a value, each as path, part and fix. */
const problems = (given: unknown, setting: Setting = network) =>
  check(setting, given, { name: "dev" }).map(({ path, part, fix }) => [formatPath(path), part, fix]);

describe("check", () => {
  it("accepts what leaves out all that has a default", () => {
    assert.deepEqual(problems(good), []);
  });

  it("names a missing setting, with an example", () => {
    assert.deepEqual(problems({}), [["zones", "key", "Add it."]]);
  });

  it("names an unknown key and the one that was meant, once", () => {
    assert.deepEqual(problems({ zone: ["eu-1a", "eu-1b"] }), [["zone", "key", "Did you mean zones?"]]);
    assert.deepEqual(problems({ ...good, quux: 1 }), [["quux", "key", "Remove it."]]);
  });

  it("names every problem at once, in the order of declaration", () => {
    const given = { zones: ["eu-1a", "1"], egress: "sharde", days: 31, protect: "yes", labels: { A: 1 } };
    assert.deepEqual(problems(given), [
      ["zones[1]", "value", 'Write for example "eu-1a".'],
      ["egress", "value", "Did you mean shared?"],
      ["days", "value", "Give a whole number from 1 to 30."],
      ["protect", "value", "Give true or false."],
      ["labels.A", "key", "Choose another name."],
      ["labels.A", "value", 'Put it in quotes: "1".'],
    ]);
  });

  it("counts the values of a list, and finds one that is given twice", () => {
    assert.deepEqual(problems({ zones: ["eu-1a"] }), [
      ["zones", "value", "Give a list of 2 to 3, each a zone."],
    ]);
    assert.deepEqual(problems({ zones: ["eu-1a", "eu-1a"] }), [["zones[1]", "value", "Remove it."]]);
  });

  it("knows that YAML reads a version as a number", () => {
    assert.deepEqual(problems({ ...good, version: 1.3 }), [
      ["version", "value", 'Put it in quotes: "1.30".'],
    ]);
  });

  it("refuses null, which YAML makes of a key without a value", () => {
    assert.deepEqual(problems({ ...good, labels: null }), [["labels", "value", "Give a map of names."]]);
  });

  it("lets no secret into a fix", () => {
    for (const password of ["hunter2", "eu-1a"]) {
      assert.deepEqual(problems({ ...good, password }), [["password", "value", "Give a zone."]]);
      assert.equal(check(network, { ...good, password }, { name: "dev" })[0]?.secret, true);
    }
  });

  it("takes an output only where a setting may be one", () => {
    const output = { __pulumiOutput: true };
    assert.deepEqual(problems({ ...good, vpcId: output }), []);
    assert.deepEqual(problems({ ...good, vpcId: Promise.resolve("eu-1a") }), []);
    assert.equal(problems({ ...good, days: output }).length, 1);
  });

  it("asks a rule about defaults too, and tells it the name of the component", () => {
    const three = ["eu-1a", "eu-1b", "eu-1c"];
    assert.deepEqual(problems({ zones: three }), []);
    const [problem] = check(network, { zones: three, egress: "shared" }, { name: "dev" });
    assert.deepEqual(problem, {
      path: ["egress"],
      part: "value",
      allowed: "perZone in dev",
      fix: "Choose perZone.",
      relative: true,
    });
  });

  it("asks no rule about what is wrong by itself, and about all the rest", () => {
    const wrong = { zones: ["eu-1a", "eu-1b", "eu-1c"], egress: "sharde" };
    assert.deepEqual(problems(wrong), [["egress", "value", "Did you mean shared?"]]);
    assert.deepEqual(
      problems({ ...wrong, egress: "shared", days: 0 }).map(([path]) => path),
      ["days", "egress"],
    );
  });

  it("accepts members that it does not know only in an open object", () => {
    const open = object({ description, fields: { days: fields.days }, open: true });
    assert.deepEqual(problems({ days: 3, urn: "x" }, open), []);
  });

  it("accepts the sample of every setting, and throws for no value whatever", () => {
    assert.deepEqual(problems(sampleOf(network)), problems({ zones: ["eu-1a"] }));
    fc.assert(fc.property(fc.anything(), (given) => Array.isArray(problems(given))));
    fc.assert(
      fc.property(
        fc.record({ zones: fc.anything(), labels: fc.anything(), days: fc.anything() }),
        (given) => problems(given).length > 0 || Array.isArray(given.zones),
      ),
    );
  });
});

describe("check of a union", () => {
  const size = integer({ description, min: 1, max: 9 });
  const capacity = union({
    description,
    options: {
      onDemand: literal({ description }),
      spot: literal({ description }),
      mixed: object({ description, fields: { base: size, share: { ...size, optional: true } as const } }),
    },
  });
  const shape = union({
    description,
    tag: "kind",
    options: {
      create: object({ description, fields: { size } }),
      adopt: object({ description, fields: { zone: string({ description, format: zone }) } }),
    },
  });

  const refusals: Readonly<
    Record<string, readonly [Setting, unknown, readonly (readonly [string, string, string])[]]>
  > = {
    "a misspelt option": [capacity, "spto", [["", "value", "Did you mean spot?"]]],
    "an option that needs settings": [
      capacity,
      "mixed",
      [["", "value", "It has settings of its own: write { mixed: … }."]],
    ],
    "settings of an option that has none": [capacity, { spot: {} }, [["", "value", "Write spot alone."]]],
    "a misspelt option with settings": [
      capacity,
      { mixd: { base: 1 } },
      [["mixd", "key", "Did you mean mixed?"]],
    ],
    "a misspelt setting, in the option that is meant": [
      capacity,
      { mixed: { bas: 1 } },
      [["mixed.bas", "key", "Did you mean base?"]],
    ],
    "a value out of bounds, in the option that is meant": [
      capacity,
      { mixed: { base: 10 } },
      [["mixed.base", "value", "Give a whole number from 1 to 9."]],
    ],
    "two options at once": [capacity, { mixed: { base: 1 }, spot: {} }, [["", "value", "Keep one of them."]]],
    "no option": [capacity, {}, [["", "value", "Give onDemand or spot or { mixed: … }."]]],
    "a missing tag": [shape, { size: 3 }, [["kind", "key", "Say which: create or adopt."]]],
    "a misspelt tag": [shape, { kind: "craete", size: 3 }, [["kind", "value", "Did you mean create?"]]],
    "a setting of another option": [
      shape,
      { kind: "adopt", zone: "eu-1a", size: 3 },
      [["size", "key", "Remove it."]],
    ],
    "what is no option at all": [shape, 7, [["", "value", "Give a map whose kind is create or adopt."]]],
  };
  for (const [what, [setting, given, expected]] of Object.entries(refusals)) {
    it(`refuses ${what}`, () => {
      assert.deepEqual(problems(given, setting), expected);
      for (const { allowed } of check(setting, given, { name: "dev" })) assert.notEqual(allowed, "");
    });
  }

  it("accepts each option as it is declared", () => {
    for (const given of ["onDemand", "spot", { mixed: { base: 1 } }])
      assert.deepEqual(problems(given, capacity), []);
    for (const given of [
      { kind: "create", size: 1 },
      { kind: "adopt", zone: "eu-1a" },
    ])
      assert.deepEqual(problems(given, shape), []);
  });
});
