import type {
  InvariantViolation,
  PendingOperationResolution,
  Incident,
  Phase,
  Rehearsal,
  RehearsalTally,
  RehearsedRun,
} from "@eks-platform/engine";
import { countByOperation, type Operation, type Step } from "@eks-platform/plan";
import { sampleStep, sampleUrn } from "../testing/sample-plan";

const clusterType = "aws:eks/cluster:Cluster";

/** URN of the cluster in all samples. */
export const cluster = sampleUrn(clusterType, "main");

/** A step on the cluster; what goes has an old state only. */
export function clusterStep(op: Operation): Step {
  const step = sampleStep(clusterType, "main", { op });
  const { newState, ...rest } = step;
  return op === "delete" && newState !== undefined ? { ...rest, oldState: newState } : step;
}

/** A run that did some steps and went well, unless said otherwise. */
export function sampleRun(steps: readonly Step[], facts: Partial<RehearsedRun> = {}): RehearsedRun {
  return {
    purpose: "phase",
    succeeded: true,
    plan: () => ({ steps, changeSummary: countByOperation(steps) }),
    diagnostics: [],
    incidents: [],
    resolutions: [],
    violations: [],
    ...facts,
  };
}

/** A fault that struck the cluster. */
export function sampleIncident(
  error: Incident["fault"]["error"],
  operation: Incident["call"]["operation"] = "create",
  facts: Partial<Incident["fault"]> = {},
): Incident {
  return {
    fault: { error, trigger: { nth: 1 }, ...facts },
    call: { operation, packageName: "aws", token: clusterType, name: "main", urn: cluster },
    isDone: true,
  };
}

export const sampleResolution: PendingOperationResolution = {
  urn: cluster,
  kind: "creating",
  resolution: "imported",
  id: "main",
};

export const sampleViolation: InvariantViolation = {
  kind: "lostResource",
  urn: cluster,
  message: "main is in the cloud",
};

/** A rehearsal of four phases, each of one run that went well, unless a phase says otherwise. */
export function sampleRehearsal(
  phases: Partial<Record<Phase["name"], readonly RehearsedRun[]>> = {},
): Rehearsal {
  const usual: Record<Phase["name"], readonly RehearsedRun[]> = {
    up: [sampleRun([clusterStep("create")])],
    "up again": [sampleRun([clusterStep("same")])],
    change: [sampleRun([clusterStep("update")])],
    destroy: [sampleRun([clusterStep("delete")])],
  };
  const names: readonly Phase["name"][] = ["up", "up again", "change", "destroy"];
  return { phases: names.map((name) => ({ name, runs: phases[name] ?? usual[name] })), unprotected: [] };
}

/** A hundred rehearsals that all converged, unless said otherwise. */
export function sampleTally(facts: Partial<RehearsalTally> = {}): RehearsalTally {
  return {
    runs: 100,
    converged: 100,
    struck: { timeout: 12, throttling: 40 },
    failedRuns: 50,
    violations: { brokenState: 0, lostResource: 0, createdTwice: 0, notConverged: 0 },
    failures: [],
    seconds: 7200,
    ...facts,
  };
}
