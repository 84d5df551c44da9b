import assert from "node:assert/strict";
import type { PolicyResult } from "@eks-platform/plan";
import { samplePlan, samplePolicies, sampleResult, sampleSteps, sampleUrn } from "../../testing/sample-plan";
import type { Layout } from "../layout/layout";
import { unpainted } from "../layout/paint";
import { policyLines } from "./policy-lines";

const layout: Layout = { paint: unpainted, columns: 80, full: false, verbose: false };

const linesOf = (results: readonly PolicyResult[], facts: Partial<Layout> = {}) =>
  policyLines(samplePlan(sampleSteps, { policies: samplePolicies(...results) }), { ...layout, ...facts });

describe("policyLines", () => {
  it("says in one line that no rule is broken", () => {
    assert.deepEqual(linesOf([]), ["  Policies  1 rule of guardrails 0.1.0: no violations"]);
  });

  it("reports that no policies were evaluated", () => {
    const policies = { packs: [], results: [] };
    assert.deepEqual(policyLines(samplePlan(sampleSteps, { policies }), layout), [
      "  Policies  none evaluated",
    ]);
  });

  it("shows a violated rule once with severity, resources, property, reason and fix", () => {
    const data = sampleResult({ urn: sampleUrn("aws:s3/bucket:Bucket", "data"), path: "" });
    assert.deepEqual(linesOf([sampleResult(), data]), [
      "  Policies  1 rule of guardrails 0.1.0: 2 violations",
      "",
      "    high      s3-encrypted                           mandatory, guardrails 0.1.0",
      "      aws:s3:Bucket  logs  serverSideEncryptionConfiguration",
      "        The bucket is not encrypted.",
      "      aws:s3:Bucket  data",
      "        The bucket is not encrypted.",
      "      Fix   Set serverSideEncryptionConfiguration with a key of KMS.",
      "      See   https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html",
    ]);
  });

  it("reads a reason once for all resources that share it", () => {
    const names = ["logs", ...Array.from({ length: 6 }, (_, index) => `a-bucket-${index}`)];
    const results = names.map((name) =>
      sampleResult({ urn: sampleUrn("aws:s3/bucket:Bucket", name), path: "acl" }),
    );
    assert.deepEqual(linesOf(results).slice(3, 6), [
      "      aws:s3:Bucket  logs, a-bucket-0, a-bucket-1, a-bucket-2, a-bucket-3,",
      "                     a-bucket-4, a-bucket-5  acl",
      "        The bucket is not encrypted.",
    ]);
  });

  it("sets rules apart by an empty line, what blocks before what advises", () => {
    const lines = linesOf([sampleResult({ rule: "a", level: "advisory" }), sampleResult({ rule: "b" })]);
    const titles = lines.flatMap((line, index) => (/^ {4}high/.test(line) ? [index] : []));
    assert.deepEqual(
      titles.map((index) => lines[index]?.trim().split(/ +/)[1]),
      ["b", "a"],
    );
    assert.deepEqual(
      titles.map((index) => lines[index - 1]),
      ["", ""],
    );
  });

  it("lists exempt resources only with `full`", () => {
    assert.equal(
      linesOf([sampleResult({ status: "exempt" }), sampleResult({ status: "notEvaluated" })]).length,
      1,
    );
  });

  it("shows a rule that its pack does not list", () => {
    const lines = linesOf([sampleResult({ rule: "ghost", severity: "low" })]);
    assert.ok(lines.some((line) => line.startsWith("    low       ghost  ")));
    assert.ok(!lines.some((line) => line.includes("Fix")));
  });

  it("counts what is advisory, exempt or not evaluated", () => {
    const results = [
      sampleResult(),
      sampleResult({ level: "advisory" }),
      sampleResult({ status: "exempt" }),
      sampleResult({ status: "notEvaluated" }),
    ];
    assert.equal(
      linesOf(results)[0],
      "  Policies  1 rule of guardrails 0.1.0: 2 violations, 1 of them blocking, 1 exempt, 1 not evaluated",
    );
  });

  it("lists what is exempt or not evaluated in full", () => {
    const results = [
      sampleResult({ status: "exempt", message: "Accepted until 2027-01-01." }),
      sampleResult({ status: "notEvaluated", message: "The key is not known yet." }),
    ];
    assert.deepEqual(linesOf(results, { full: true }).slice(1), [
      "",
      "    Exempt",
      "      s3-encrypted  logs",
      "        Accepted until 2027-01-01.",
      "",
      "    Not evaluated",
      "      s3-encrypted  logs",
      "        The key is not known yet.",
    ]);
  });
});
