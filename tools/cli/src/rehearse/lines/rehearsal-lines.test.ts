import assert from "node:assert/strict";
import type { Rehearsal } from "@eks-platform/engine";
import { sampleStep, sampleUrn } from "../../testing/sample-plan";
import { unpainted } from "../../report/layout/paint";
import { rehearsalLines } from "./rehearsal-lines";
import {
  clusterStep,
  sampleViolation,
  sampleResolution,
  sampleIncident,
  sampleRehearsal,
  sampleRun,
} from "../sample-rehearsal.test.support";

const lines = (rehearsal: Rehearsal, full = false) =>
  rehearsalLines("prod", 7, rehearsal, {
    paint: unpainted,
    columns: 100,
    full,
    verbose: false,
    parallel: 16,
  });
const text = (rehearsal: Rehearsal, full = false) => lines(rehearsal, full).join("\n");

describe("the report of a rehearsal", () => {
  it("reports for each phase the changes, the duration and the critical path", () => {
    const written = text(sampleRehearsal());
    assert.match(written, /^prod ─+ rehearsal · seed 7 · 16 concurrent operations\n/);
    assert.match(
      written,
      / {2}up {2}1 created\n {4}about 9 min 45 s {2}at most 11 min 3 s, .*0 of 1 time assumed\n {4}█+\n/,
    );
    assert.match(written, / {4}Critical path\n {6}9 min 45 s {2}create main {2}aws:eks:Cluster\n/);
    assert.match(written, / {2}up again {2}1 unchanged\n\n {2}change/);
    assert.match(
      written,
      /no\s+resource\s+was\s+lost\s+or\s+created\s+twice,\s+and\s+everything\s+was\s+deleted\s+at\s+the\s+end\.$/,
    );
  });

  it("keeps to the width of the page", () => {
    for (const line of lines(sampleRehearsal())) assert.ok(line.length <= 100, line);
  });

  it("names the changes, and why", () => {
    const step = { ...clusterStep("update"), diffReasons: ["version"] };
    const more = Array.from({ length: 10 }, (_, index) =>
      sampleStep("aws:s3/bucket:Bucket", `bucket-${index}`),
    );
    const change = [sampleRun([step, ...more])];
    assert.match(text(sampleRehearsal({ change })), / {4}~ {2}main \(version\) {2}aws:eks:Cluster\n/);
    assert.match(text(sampleRehearsal({ change })), / {4}3 more changes\n/);
    assert.doesNotMatch(text(sampleRehearsal({ change }), true), /more change/);
  });

  it("counts short steps of the critical path, unless all are to be shown", () => {
    const bucket = sampleStep("aws:s3/bucket:Bucket", "logs");
    const after = sampleStep("aws:eks/cluster:Cluster", "main", {
      dependencies: [sampleUrn("aws:s3/bucket:Bucket", "logs")],
    });
    const rehearsal = sampleRehearsal({ up: [sampleRun([bucket, after])] });
    assert.match(text(rehearsal), / {12}3 s {2}1 shorter step\n/);
    assert.match(text(rehearsal, true), / {12}3 s {2}create logs {2}aws:s3:Bucket, assumed\n/);
  });

  it("reports faults, their effect, the recovery and the equivalent command", () => {
    const up = [
      sampleRun([], { succeeded: false, incidents: [sampleIncident("cancelledRun")] }),
      sampleRun([clusterStep("same")], { purpose: "repair", resolutions: [sampleResolution] }),
      sampleRun([clusterStep("same")], { purpose: "proof" }),
    ];
    const written = text(sampleRehearsal({ up }));
    assert.match(
      written,
      / {2}up {2}no changes {2}failed\n {4}run cancelled {2}create main: the cloud did it/,
    );
    assert.match(written, / {6}Fix {3}Queue runs instead of cancelling them/);
    assert.match(
      written,
      / {2}recovery {2}1 pending operation\n {4}main: it was being created and exists as main: import it\n/,
    );
    assert.ok(
      written.includes(
        "    pulumi refresh --import-pending-creates 'urn:pulumi:dev::shop::aws:eks/cluster:Cluster::main' --import-pending-creates 'main'",
      ),
    );
    assert.match(written, / {2}up, repair {2}1 unchanged\n[^]* {2}up, proof {2}1 unchanged\n/);
    assert.match(written, /The rehearsal of prod, 6 runs with 1 fault:/);
  });

  it("lists violated invariants", () => {
    const written = text(sampleRehearsal({ destroy: [sampleRun([], { violations: [sampleViolation] })] }));
    assert.match(written, / {4}lost {2}main: main is in the cloud\n/);
    assert.match(written, /with no faults: 1 invariant violated\.$/);
  });

  it("reports why a run failed without a fault, and that the rehearsal stopped there", () => {
    const diagnostics = [
      { severity: "error", message: "no zones", urn: sampleUrn("aws:ec2/vpc:Vpc", "net") },
    ] as const;
    const { phases } = sampleRehearsal({ up: [sampleRun([], { succeeded: false, diagnostics })] });
    const written = text({ phases: phases.slice(0, 1), unprotected: [] });
    assert.match(written, / {4}net: no zones\n/);
    assert.match(written, /it stopped in "up", where a run failed without\s+a\s+fault\.$/);
  });

  it("reports resources that must be unprotected", () => {
    const rehearsal = { ...sampleRehearsal(), unprotected: [sampleUrn("aws:ec2/vpc:Vpc", "net")] };
    assert.match(text(rehearsal), / {4}1 resource must be unprotected first: pulumi state unprotect --all\n/);
  });
});
