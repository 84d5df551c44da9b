import assert from "node:assert/strict";
import type { Incident, Rehearsal, RehearsedRun } from "@eks-platform/engine";
import { clusterStep, sampleIncident, sampleRehearsal, sampleRun } from "./sample-rehearsal.test.support";
import { runTimeline } from "./run-timeline";

const options = { parallel: 16, pace: "typical" } as const;

/** Operations and seconds of the first run of a phase. */
function written(rehearsal: Rehearsal, name: string) {
  const phase = rehearsal.phases.find((candidate) => candidate.name === name);
  const run = phase?.runs[0];
  assert.ok(phase && run);
  return runTimeline({ run, phase, rehearsal }, options).entries.map(({ operation, start, end }) => [
    operation,
    end - start,
  ]);
}

const failing = (...incidents: readonly Incident[]) => sampleRun([], { succeeded: false, incidents });
const repair = (run: RehearsedRun): RehearsedRun => ({ ...run, purpose: "repair" });

describe("the timeline of a run", () => {
  it("has the durations that others have seen", () => {
    assert.deepEqual(written(sampleRehearsal(), "up"), [["create", 585]]);
    assert.deepEqual(written(sampleRehearsal(), "destroy"), [["delete", 209]]);
  });

  it("has the step that failed, as the run that repaired it knows it", () => {
    const up = [failing(sampleIncident("throttling")), repair(sampleRun([clusterStep("create")]))];
    assert.deepEqual(written(sampleRehearsal({ up }), "up"), [["create", 585]]);
  });

  it("creates what was made and not well, though the repair changes it", () => {
    const up = [failing(sampleIncident("partialCreate")), repair(sampleRun([clusterStep("update")]))];
    assert.deepEqual(written(sampleRehearsal({ up }), "up"), [["create", 585]]);
  });

  it("has a deletion that failed, as the runs before know it", () => {
    const destroy = [failing(sampleIncident("cancelledRun", "delete")), repair(sampleRun([]))];
    assert.deepEqual(written(sampleRehearsal({ destroy }), "destroy"), [["delete", 209]]);
  });

  it("waits for a timeout as long as the provider does, and for a delay as long as it is configured", () => {
    const waiting = (incident: Incident) => [failing(incident), repair(sampleRun([clusterStep("create")]))];
    assert.deepEqual(written(sampleRehearsal({ up: waiting(sampleIncident("timeout")) }), "up"), [
      ["create", 1800],
    ]);
    const delayed = sampleIncident("timeout", "create", { delaySeconds: 60 });
    assert.deepEqual(written(sampleRehearsal({ up: waiting(delayed) }), "up"), [["create", 60]]);
  });

  it("leaves out what failed before anything was asked for", () => {
    const up = [failing(sampleIncident("throttling", "check")), repair(sampleRun([clusterStep("create")]))];
    assert.deepEqual(written(sampleRehearsal({ up }), "up"), []);
  });
});
