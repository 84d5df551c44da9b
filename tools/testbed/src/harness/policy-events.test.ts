import assert from "node:assert/strict";
import type { PolicyEvent } from "./event-log";
import { readPolicyResults } from "./policy-events";

const event: PolicyEvent = {
  resourceUrn: "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs",
  message: "<{%fg 1%}>Buckets are encrypted.\nThe bucket is not.<{%reset%}>\n",
  policyName: "s3-encrypted",
  policyPackName: "guardrails",
  policyPackVersion: "0.1.0",
  enforcementLevel: "mandatory",
  severity: "high",
};
const rule = {
  name: "s3-encrypted",
  level: "mandatory",
  severity: "high",
  description: "Buckets are encrypted.",
} as const;
const packs = [{ name: "guardrails", version: "0.1.0", rules: [rule] }];
const about = { pack: "guardrails", rule: "s3-encrypted", severity: "high", urn: event.resourceUrn };

describe("readPolicyResults", () => {
  it("reads a violation as the embedded engine reports it, without colors and description", () => {
    assert.deepEqual(readPolicyResults([{ policyEvent: event }, {}], packs), [
      { ...about, level: "mandatory", status: "failed", path: "", message: "The bucket is not." },
    ]);
  });

  it("recognizes a rule that was not evaluated, with its level", () => {
    const message =
      "can't run policy 's3-encrypted' from policy pack 'guardrails@v0.1.0' during preview: " +
      "string value at .bucket can't be known during preview\n";
    const [result] = readPolicyResults(
      [{ policyEvent: { ...event, message, enforcementLevel: "advisory" } }],
      packs,
    );
    assert.deepEqual([result?.status, result?.level, result?.path], ["notEvaluated", "mandatory", "bucket"]);
  });

  it("omits a severity that the rule does not declare", () => {
    const [result] = readPolicyResults([{ policyEvent: { ...event, severity: "" } }], packs);
    assert.ok(result && !("severity" in result));
  });
});
