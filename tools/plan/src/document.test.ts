import assert from "node:assert/strict";
import { planDocument, readPlanDocument } from "./document";
import type { Plan } from "./plan";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";

const plan: Plan = {
  name: "dev",
  engine: { name: "offline", version: "3.248.0" },
  mode: "known",
  steps: [
    {
      op: "create",
      urn,
      newState: { urn, custom: true, type: "aws:s3/bucket:Bucket", inputs: {} },
      detailedDiff: null,
    },
  ],
  changeSummary: { create: 1 },
  diagnostics: [{ severity: "warning", message: "deprecated", urn }],
  policies: {
    packs: [
      {
        name: "guardrails",
        version: "0.1.0",
        rules: [
          {
            name: "s3-encrypted",
            level: "mandatory",
            severity: "high",
            description: "Buckets are encrypted.",
          },
        ],
      },
    ],
    results: [
      {
        pack: "guardrails",
        rule: "s3-encrypted",
        level: "mandatory",
        severity: "high",
        status: "failed",
        urn,
        path: "",
        message: "The bucket is not encrypted.",
      },
    ],
  },
};

describe("planDocument", () => {
  it("has the members of the format, in their order, and no other", () => {
    const surplus = { ...plan, startedAt: "noon", engine: { ...plan.engine, pid: 7 } };
    assert.equal(
      JSON.stringify(planDocument([surplus])),
      JSON.stringify({ version: 1, environments: [plan] }),
    );
  });
});

describe("readPlanDocument", () => {
  it("reads back what was written", () => {
    const text = JSON.stringify(planDocument([plan, { ...plan, name: "prod" }]));
    assert.deepEqual(readPlanDocument({ file: "plan.json", text }), {
      version: 1,
      environments: [plan, { ...plan, name: "prod" }],
    });
  });

  it("names every problem of a broken document", () => {
    const broken = {
      ...plan,
      mode: "guess",
      policies: { packs: [], results: [{ ...plan.policies.results[0], status: "ok" }] },
    };
    assert.throws(
      () =>
        readPlanDocument({ file: "plan.json", text: JSON.stringify({ version: 2, environments: [broken] }) }),
      {
        message: [
          "plan.json is not a plan document of version 1:",
          "  - version is 2 but must be 1.",
          '  - environments[0].mode is "guess" but must be one of known, parity.',
          '  - environments[0].policies.results[0].status is "ok" but must be one of failed, exempt, notEvaluated.',
          "Write it anew: platform preview --format json --output FILE",
        ].join("\n"),
      },
    );
  });
});
