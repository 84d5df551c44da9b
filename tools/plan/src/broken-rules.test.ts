import assert from "node:assert/strict";
import { brokenRules } from "./broken-rules";
import { isBlocking, type Level, type PolicyReport, type PolicyResult, type PolicyRule } from "./policies";
import { tallyPolicies } from "./policy-tally";

const urn = (name: string) => `urn:pulumi:dev::shop::aws:s3/bucket:Bucket::${name}`;

const rule = (name: string, facts: Partial<PolicyRule> = {}): PolicyRule => ({
  name,
  level: "mandatory",
  description: `${name} holds.`,
  ...facts,
});

const result = (name: string, facts: Partial<PolicyResult> = {}): PolicyResult => ({
  pack: "guardrails",
  rule: name,
  level: "mandatory",
  status: "failed",
  urn: urn("logs"),
  path: "",
  message: `${name} is broken.`,
  ...facts,
});

const report: PolicyReport = {
  packs: [
    {
      name: "guardrails",
      version: "0.1.0",
      rules: [
        rule("private", { severity: "critical" }),
        rule("tagged", { level: "disabled" }),
        rule("encrypted"),
      ],
    },
  ],
  results: [
    result("encrypted", { severity: "high" }),
    result("named", { level: "advisory", severity: "critical" }),
    result("private"),
    result("private", { urn: urn("data") }),
    result("encrypted", { severity: "high", status: "exempt" }),
    result("private", { status: "notEvaluated" }),
  ],
};

describe("brokenRules", () => {
  it("begins with what stops a deployment, then goes by severity", () => {
    assert.deepEqual(
      brokenRules(report).map(({ name, blocking, severity }) => ({ name, blocking, severity })),
      [
        { name: "private", blocking: true, severity: "critical" },
        { name: "encrypted", blocking: true, severity: "high" },
        { name: "named", blocking: false, severity: "critical" },
      ],
    );
  });

  it("orders by severity, the worst first, then by name and pack", () => {
    const results = [
      result("b", { pack: "two" }),
      result("b"),
      result("a"),
      ...(["low", "medium", "high", "critical"] as const).map((severity) => result(severity, { severity })),
    ];
    assert.deepEqual(
      brokenRules({ packs: [], results }).map(({ name, pack }) => `${name} ${pack}`),
      ["critical", "high", "medium", "low", "a", "b"].map((name) => `${name} guardrails`).concat("b two"),
    );
  });

  it("names no version of a pack that is not listed", () => {
    const [first] = brokenRules({ packs: [], results: [result("a")] });
    assert.ok(first && !("packVersion" in first) && !("rule" in first));
  });

  it("keeps apart what breaks a rule at another level or severity", () => {
    const results = [
      result("a", { level: "advisory", severity: "low" }),
      result("a", { severity: "low" }),
      result("a", { severity: "high" }),
      result("a", { severity: "high" }),
    ];
    assert.deepEqual(
      brokenRules({ packs: [], results }).map(({ level, severity, results: own }) => [
        level,
        severity,
        own.length,
      ]),
      [
        ["mandatory", "high", 2],
        ["mandatory", "low", 1],
        ["advisory", "low", 1],
      ],
    );
  });

  it("gives no severity where neither the result nor the rule has one", () => {
    const [first] = brokenRules({ packs: [], results: [result("a")] });
    assert.ok(first && !("severity" in first));
  });

  it("brings together all resources that break a rule", () => {
    assert.deepEqual(
      brokenRules(report)[0]?.results.map((each) => each.urn),
      [urn("logs"), urn("data")],
    );
  });

  it("knows the rule by its pack, if the pack lists it", () => {
    const [first, , last] = brokenRules(report);
    assert.equal(first?.rule?.description, "private holds.");
    assert.equal(first?.packVersion, "0.1.0");
    assert.equal(last?.rule, undefined);
  });
});

describe("isBlocking", () => {
  const verdicts = { advisory: false, disabled: false, mandatory: true, remediate: true } as const;
  for (const [level, blocking] of Object.entries(verdicts)) {
    it(`says ${blocking} of a failed rule that is ${level}`, () => {
      // The keys of the table are levels.
      assert.equal(isBlocking(result("a", { level: level as Level })), blocking);
    });
  }

  it("says false of what is exempt or not evaluated", () => {
    for (const status of ["exempt", "notEvaluated"] as const) assert.ok(!isBlocking(result("a", { status })));
  });
});

describe("tallyPolicies", () => {
  it("counts evaluated rules, violations, and the results that are none", () => {
    assert.deepEqual(tallyPolicies(report), {
      rules: 2,
      violations: 4,
      blocking: 3,
      exempt: 1,
      notEvaluated: 1,
    });
  });
});
