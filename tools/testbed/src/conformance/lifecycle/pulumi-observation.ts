import type { DeploymentFile } from "@eks-platform/engine";
import { isDefaultProvider, type PolicyPack, readPreviewJson } from "@eks-platform/plan";
import type { EngineEvent } from "../../harness/event-log";
import type { PulumiHarness, EngineResult } from "../../harness/pulumi-harness";
import { canonicalizeState } from "./canonical-state";
import { observeState } from "./embedded-stack";
import type { JsonMap, Observation } from "./observation";
import { readPolicyResults } from "../../harness/policy-events";
import { observeSteps, joinOperations } from "./observed-steps";

/** How what the real engine did is read. */
export interface ReadingContext {
  readonly stack: string;

  /** Hides the texts of known secrets, as the embedded engine does. */
  readonly redact: (text: string) => string;

  /** Descriptions of the rules, as the packs give them. */
  readonly packs: readonly PolicyPack[];
}

/** A preview as `pulumi preview --json --show-sames` and the event log tell it. */
export function observePreview(result: EngineResult, { stack, redact, packs }: ReadingContext): Observation {
  const { stdout, events } = result;
  const plan = readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  const made = readFinalStates(events, redact);
  const steps = [...observeSteps(plan.steps, redact)];
  return {
    exitCode: requireExitCode(result),
    resources: new Map(steps.map(([urn, step]) => [urn, { ...step, ...made.get(urn) }] as const)),
    changeSummary: plan.changeSummary,
    warnings: listWarnings(events, redact),
    policies: readPolicyResults(events, packs),
  };
}

/** An update as the event log and the state that is left tell it. */
export function observeUpdate(
  result: EngineResult,
  state: DeploymentFile,
  { redact, packs }: ReadingContext,
): Observation {
  const { events } = result;
  const summary = events.findLast(({ summaryEvent }) => summaryEvent !== undefined)?.summaryEvent;
  return {
    exitCode: requireExitCode(result),
    resources: observeState(state, groupOperations(events), redact),
    changeSummary: summary?.resourceChanges ?? {},
    warnings: listWarnings(events, redact),
    policies: readPolicyResults(events, packs),
  };
}

/** The whole state, secrets laid open. */
export async function exportState(harness: PulumiHarness): Promise<DeploymentFile> {
  // The CLI writes deployments of version 3, without a list of resources if there are none.
  const { version, deployment } = JSON.parse(await harness.exportState("plaintext")) as DeploymentFile;
  return { version, deployment: { ...deployment, resources: deployment.resources ?? [] } };
}

/** Arguments by which a preview tells everything. */
export const completeOutputArguments = ["--json", "--show-sames"] as const;

/**
 * What only the end of a step tells: the digest is made before it. Of an import the digest has the inputs that were not
 * checked yet.
 */
function readFinalStates(
  events: readonly EngineEvent[],
  redact: ReadingContext["redact"],
): ReadonlyMap<string, JsonMap> {
  const states = new Map<string, JsonMap>();
  for (const { resOutputsEvent } of events) {
    const step = resOutputsEvent?.metadata;
    if (step?.new === null || step?.new === undefined) continue;
    // The log is JSON.
    const { id, inputs, outputs } = step.new as unknown as JsonMap;
    const told = {
      id: id ?? "",
      outputs: outputs ?? {},
      ...(step.op === "import" ? { inputs: inputs ?? {} } : {}),
    };
    states.set(step.urn, canonicalizeState(told, redact));
  }
  return states;
}

/** What was done, and did not fail. Plans do not tell of default providers. */
function groupOperations(events: readonly EngineEvent[]): ReadonlyMap<string, string> {
  const failed = new Set(events.map(({ resOpFailedEvent }) => resOpFailedEvent?.metadata.urn));
  const ops = new Map<string, string[]>();
  for (const { resourcePreEvent } of events) {
    if (resourcePreEvent === undefined) continue;
    const { urn, op } = resourcePreEvent.metadata;
    if (!isDefaultProvider(urn) && !failed.has(urn)) ops.set(urn, [...(ops.get(urn) ?? []), op]);
  }
  return new Map([...ops].map(([urn, own]) => [urn, joinOperations(own)] as const));
}

const listWarnings = (events: readonly EngineEvent[], redact: ReadingContext["redact"]) =>
  events
    .flatMap(({ diagnosticEvent: said }) =>
      said?.severity === "warning" ? [redact(said.message).trim()] : [],
    )
    .sort();

function requireExitCode({ exitCode, stderr }: EngineResult): number {
  if (exitCode === null) throw new Error(`the Pulumi CLI was ended by a signal:\n${stderr}`);
  return exitCode;
}
