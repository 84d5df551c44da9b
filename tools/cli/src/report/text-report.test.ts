import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import {
  sampleOutcome,
  samplePlan,
  samplePolicies,
  sampleResult,
  sampleStep,
  sampleSteps,
} from "../testing/sample-plan";
import type { Layout } from "./layout/layout";
import { coloured, unpainted } from "./layout/paint";
import type { Outcome } from "@eks-platform/engine";
import type { Plan } from "@eks-platform/plan";
import { textReport as growing } from "./text-report";

const layout: Layout = { paint: unpainted, columns: 110, full: false, verbose: false };

const clean = sampleOutcome(samplePlan(sampleSteps));
const refused = sampleOutcome(
  samplePlan(sampleSteps, { name: "staging", policies: samplePolicies(sampleResult()) }),
);
const failed = sampleOutcome(
  samplePlan([], { name: "prod", diagnostics: [{ severity: "error", message: "Zones of another region." }] }),
  { succeeded: false, output: "reading prod\n  zones" },
);

/** The whole report. */
function textReport(outcomes: readonly Outcome[], layout: Layout): string {
  const report = growing(layout);
  return [...outcomes.map((outcome) => report.environment(outcome)), report.end()].join("");
}

describe("textReport", () => {
  it("reports an environment and sums up", () => {
    assert.deepEqual(textReport([clean], layout).split("\n"), [
      "dev ───────────────────────────────────────────────── shop · offline engine, Pulumi SDK 3.248.0 · known values",
      "  9 resources: 9 to create",
      "",
      "  pulumi:pulumi:Stack      shop-dev",
      "  ├─ aws:s3:Bucket         logs",
      "  └─ shop:index:Network    net",
      "     ├─ aws:ec2:Vpc        net-vpc",
      "     └─ aws:ec2:Subnet ×5  net-a … net-e",
      "",
      "  By type",
      "    5  aws:ec2:Subnet   1  aws:ec2:Vpc   1  aws:s3:Bucket   1  pulumi:pulumi:Stack   1  shop:index:Network",
      "",
      "  Policies  1 rule of guardrails 0.1.0: no violations",
      "",
      `Summary ${"─".repeat(102)}`,
      "",
      "  Environment  Resources  To create  Rules  Violations  Exempt  Not evaluated  Result",
      "  dev                  9          9      1           0       0              0  passed",
      "",
      "  1 environment, 9 resources, no violations: nothing blocks a deployment.",
      "",
    ]);
  });

  it("names the Pulumi CLI and its clouds, and what Pulumi does not report", () => {
    const engine = { name: "pulumi", version: "3.259.0", clouds: "real" } as const;
    const of = (facts: Partial<Plan>) =>
      textReport([sampleOutcome(samplePlan(sampleSteps, { engine, ...facts }))], layout);
    const [heading, , exemptions] = of({ mode: "parity" }).split("\n");
    assert.match(heading ?? "", / shop · Pulumi 3\.259\.0 · real clouds · parity values$/);
    assert.equal(exemptions, "  Exemptions: not reported by Pulumi");
    assert.doesNotMatch(of({ policies: { packs: [], results: [] } }), /Exemptions/);
  });

  it("says which environments failed and which are refused", () => {
    const lines = textReport([clean, refused, failed], layout).split("\n");
    assert.deepEqual(lines.slice(-6), [
      "  dev                  9          9      1           0       0              0  passed",
      "  staging              9          9      1           1       0              0  refused",
      "  prod                 0          0      1           0       0              0  failed",
      "",
      "  3 environments, 18 resources: the preview of prod failed and mandatory rules are violated in staging.",
      "",
    ]);
  });

  it("shows the errors and the output of a program that failed, its lines as they were", () => {
    assert.deepEqual(textReport([failed], layout).split("\n").slice(1, 9), [
      "  The preview failed.",
      "",
      "  Messages",
      "    error    Zones of another region.",
      "",
      "  Output of the program",
      "    reading prod",
      "      zones",
    ]);
  });

  it("shows only the errors of a program that failed before its first resource", () => {
    const stack = sampleStep("pulumi:pulumi:Stack", "eks-platform-prod");
    const stopped = { ...failed, plan: { ...failed.plan, steps: [stack] }, output: "" };
    assert.doesNotMatch(textReport([stopped], layout), /By type|Policies {2}/);
  });

  it("does not call what was cut short free of violations", () => {
    const cut = { ...clean, succeeded: false };
    assert.match(textReport([cut], layout), /no violations so far/);
  });

  it("shows the output of a program that went well only when asked", () => {
    const chatty = { ...clean, output: "hello" };
    assert.ok(!textReport([chatty], layout).includes("hello"));
    assert.ok(
      textReport([chatty], { ...layout, verbose: true }).includes("  Output of the program\n    hello\n"),
    );
  });

  it("passes with violations of advisory rules", () => {
    const advised = sampleOutcome(
      samplePlan([], { policies: samplePolicies(sampleResult({ level: "advisory" })) }),
    );
    assert.match(textReport([advised], layout), /1 violation: nothing blocks a deployment\.\n$/);
  });

  it("says whose plan it is and how far values are known", () => {
    const real = sampleOutcome(
      samplePlan([], { engine: { name: "pulumi", version: "3.259.0" }, mode: "parity" }),
    );
    assert.match(textReport([real], layout), /^dev ─+ Pulumi 3\.259\.0 · parity values\n/);
  });

  it("counts each operation that occurs, in the overview and in the summary", () => {
    const operations = ["create", "update", "replace", "delete", "import", "same"] as const;
    const plan = samplePlan(operations.map((op) => sampleStep("aws:s3/bucket:Bucket", op, { op })));
    const report = textReport([sampleOutcome(plan)], layout);
    assert.match(
      report,
      /5 resources: 1 to create, 1 to update, 1 to replace, 1 to delete, 1 to import, 1 unchanged\n/,
    );
    assert.match(
      report,
      /Environment {2}Resources {2}To create {2}To update {2}To replace {2}To delete {2}To import {2}Unchanged {2}Rules/,
    );
  });

  it("counts what is read beside what is managed", () => {
    const plan = samplePlan([...sampleSteps, sampleStep("aws:ec2/vpc:Vpc", "shared", { op: "read" })]);
    assert.ok(textReport([sampleOutcome(plan)], layout).includes("  9 resources: 9 to create, 1 read\n"));
  });

  it("paints without moving a character", () => {
    const outcomes = [clean, refused, failed];
    const painted = textReport(outcomes, { ...layout, paint: coloured });
    assert.notEqual(painted, textReport(outcomes, layout));
    assert.equal(stripVTControlCharacters(painted), textReport(outcomes, layout));
  });

  for (const columns of [60, 80, 110]) {
    it(`keeps to ${columns} columns`, () => {
      const lines = textReport([clean, refused, failed], { ...layout, columns }).split("\n");
      const wide = lines.filter((line) => line.length > columns && !line.includes("https://"));
      // The table of the summary is as wide as its columns.
      assert.deepEqual(
        wide.filter((line) => !/Environment|passed|refused|failed/.test(line)),
        [],
      );
    });
  }
});
