import assert from "node:assert/strict";
import type { PolicyPack, Step } from "@eks-platform/plan";
import type { EngineEvent, PolicyEvent } from "../harness/event-log";
import { createPolicyReport } from "./policy-report";

const urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";
const pack: PolicyPack = {
  name: "small",
  version: "1.2.3",
  rules: [{ name: "private", level: "mandatory", description: "Buckets are private." }],
};
const steps: readonly Step[] = [
  {
    op: "create",
    urn,
    newState: { urn, type: "aws:s3/bucket:Bucket", custom: true, inputs: { acl: "public" } },
    detailedDiff: null,
  },
];
const event = (facts: Partial<PolicyEvent> = {}): EngineEvent => ({
  policyEvent: {
    resourceUrn: urn,
    message: "Buckets are private.\nacl: it is public.\n",
    policyName: "private",
    policyPackName: "small",
    policyPackVersion: "1.2.3",
    enforcementLevel: "mandatory",
    severity: "high",
    ...facts,
  },
});

describe("createPolicyReport", () => {
  it("separates property and message, as the embedded engine does", () => {
    assert.deepEqual(createPolicyReport([event()], [pack], steps), {
      packs: [pack],
      results: [
        {
          ...{ pack: "small", rule: "private", level: "mandatory", severity: "high", status: "failed" },
          ...{ urn, path: "acl", message: "it is public." },
        },
      ],
    });
  });

  it("keeps a word before a colon in the message if no property has that name", () => {
    const [result] = createPolicyReport(
      [event({ message: "Buckets are private.\nnote: it is public.\n" })],
      [pack],
      steps,
    ).results;
    assert.deepEqual([result?.path, result?.message], ["", "note: it is public."]);
  });

  it("keeps the level of a rule that met an unknown value", () => {
    const message =
      "can't run policy 'private' from policy pack 'small@v1.2.3' during preview: string value at .acl can't be known during preview";
    const [result] = createPolicyReport(
      [event({ message, enforcementLevel: "advisory" })],
      [pack],
      steps,
    ).results;
    assert.deepEqual([result?.status, result?.level, result?.path], ["notEvaluated", "mandatory", "acl"]);
  });

  it("sorts results, since their order is random", () => {
    const events = [event({ policyName: "z" }), event({ policyName: "a" })];
    assert.deepEqual(
      createPolicyReport(events, [pack], steps),
      createPolicyReport([...events].reverse(), [pack], steps),
    );
  });

  it("adds packs that the backend enforces, with their broken rules", () => {
    const enforced = event({
      policyPackName: "company",
      policyPackVersion: "7.0.0",
      enforcementLevel: "advisory",
    });
    assert.deepEqual(createPolicyReport([enforced, enforced], [pack], steps).packs, [
      pack,
      { name: "company", version: "7.0.0", rules: [{ name: "private", level: "advisory", description: "" }] },
    ]);
  });
});
