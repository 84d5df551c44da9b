import assert from "node:assert/strict";
import { planDocument, readPlanDocument } from "./document";
import type { Plan } from "./plan";
import type { Step } from "./step";

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

  it("keeps which clouds Pulumi's own engine asked", () => {
    for (const clouds of ["real", "simulated"] as const) {
      const engine = { name: "pulumi", version: "3.259.0", clouds } as const;
      const document = planDocument([{ ...plan, engine }]);
      const read = readPlanDocument({ file: "plan.json", text: JSON.stringify(document) });
      assert.deepEqual(read.environments[0]?.engine, engine);
    }
  });

  it("keeps every member of a step and of a state", () => {
    const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
    const provider = "urn:pulumi:dev::shop::pulumi:providers:aws::main::id";
    const state = {
      urn,
      custom: true,
      type: "aws:s3/bucket:Bucket",
      id: "logs-1",
      inputs: { bucket: "logs" },
      outputs: { arn: "arn:aws:s3:::logs" },
      parent: stack,
      dependencies: [stack],
      provider,
      propertyDependencies: { bucket: [stack], tags: [] },
      protect: true,
      customTimeouts: { create: 600 },
    };
    const step: Step = {
      op: "update",
      urn,
      provider,
      oldState: state,
      newState: state,
      diffReasons: ["tags"],
      replaceReasons: ["bucket"],
      detailedDiff: { tags: { kind: "add", inputDiff: true } },
    };
    const document = planDocument([{ ...plan, steps: [step] }]);
    assert.deepEqual(readPlanDocument({ file: "plan.json", text: JSON.stringify(document) }), document);
  });

  it("knows every word of Pulumi's and of ours", () => {
    const words = {
      op: [
        "create",
        "update",
        "delete",
        "replace",
        "create-replacement",
        "delete-replaced",
        "same",
        "read",
      ].concat(
        [
          "read-replacement",
          "discard",
          "discard-replaced",
          "remove-pending-replace",
          "import",
          "import-replacement",
        ],
        "refresh",
      ),
      level: ["advisory", "mandatory", "remediate", "disabled"],
      severity: ["low", "medium", "high", "critical"],
      status: ["failed", "exempt", "notEvaluated"],
      kind: ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"],
      diagnostic: ["info", "warning", "error"],
    };
    const [rule] = plan.policies.packs[0]?.rules ?? [];
    const [result] = plan.policies.results;
    const document = {
      version: 1,
      environments: [
        {
          ...plan,
          steps: [
            ...words.op.map((op) => ({ ...plan.steps[0], op })),
            ...words.kind.map((kind) => ({
              ...plan.steps[0],
              detailedDiff: { tags: { kind, inputDiff: false } },
            })),
          ],
          diagnostics: words.diagnostic.map((severity) => ({ severity, message: "x" })),
          policies: {
            packs: [
              {
                name: "guardrails",
                version: "0.1.0",
                rules: [
                  ...words.level.map((level) => ({
                    ...rule,
                    level,
                    remediationSteps: "Encrypt.",
                    url: "https://x",
                  })),
                  ...words.severity.map((severity) => ({ ...rule, severity })),
                ],
              },
            ],
            results: words.status.map((status) => ({ ...result, status })),
          },
        },
      ],
    };
    assert.deepEqual(readPlanDocument({ file: "plan.json", text: JSON.stringify(document) }), document);
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
          "Create it again: platform preview --format json --output FILE",
        ].join("\n"),
      },
    );
  });
});
