import type { DeploymentFile } from "@eks-platform/engine";
import { isDefaultProvider, type PolicyPack, readPreviewJson } from "@eks-platform/plan";
import type { EngineEvent } from "../rig/event-log";
import type { Rig, RigResult } from "../rig/rig";
import { canonicalState } from "./canonical";
import { observedState } from "./embedded";
import type { JsonMap, Observation } from "./observation";
import { policiesOf } from "./policy-events";
import { observedSteps, operations } from "./steps";

/** How what the real engine did is read. */
export interface Reading {
  readonly stack: string;

  /** Hides the texts of known secrets, as the embedded engine does. */
  readonly blind: (text: string) => string;

  /** Descriptions of the rules, as the packs give them. */
  readonly packs: readonly PolicyPack[];
}

/** A preview as `pulumi preview --json --show-sames` and the event log tell it. */
export function observedPreview(result: RigResult, { stack, blind, packs }: Reading): Observation {
  const { stdout, events } = result;
  const plan = readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  const made = lastStates(events, blind);
  const steps = [...observedSteps(plan.steps, blind)];
  return {
    exitCode: exitCodeOf(result),
    resources: new Map(steps.map(([urn, step]) => [urn, { ...step, ...made.get(urn) }] as const)),
    changeSummary: plan.changeSummary,
    warnings: warningsOf(events, blind),
    policies: policiesOf(events, packs),
  };
}

/** An update as the event log and the state that is left tell it. */
export function observedUpdate(
  result: RigResult,
  state: DeploymentFile,
  { blind, packs }: Reading,
): Observation {
  const { events } = result;
  const summary = events.findLast(({ summaryEvent }) => summaryEvent !== undefined)?.summaryEvent;
  return {
    exitCode: exitCodeOf(result),
    resources: observedState(state, operationsByUrn(events), blind),
    changeSummary: summary?.resourceChanges ?? {},
    warnings: warningsOf(events, blind),
    policies: policiesOf(events, packs),
  };
}

/** The whole state, secrets laid open. */
export async function stateOf(rig: Rig): Promise<DeploymentFile> {
  // The CLI writes deployments of version 3, without a list of resources if there are none.
  const { version, deployment } = JSON.parse(await rig.exportState("plaintext")) as DeploymentFile;
  return { version, deployment: { ...deployment, resources: deployment.resources ?? [] } };
}

/** Arguments by which a preview tells everything. */
export const everything = ["--json", "--show-sames"] as const;

/**
 * What only the end of a step tells: the digest is made before it. Of an import the digest has the inputs that were not
 * checked yet.
 */
function lastStates(events: readonly EngineEvent[], blind: Reading["blind"]): ReadonlyMap<string, JsonMap> {
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
    states.set(step.urn, canonicalState(told, blind));
  }
  return states;
}

/** What was done, and did not fail. Plans do not tell of default providers. */
function operationsByUrn(events: readonly EngineEvent[]): ReadonlyMap<string, string> {
  const failed = new Set(events.map(({ resOpFailedEvent }) => resOpFailedEvent?.metadata.urn));
  const ops = new Map<string, string[]>();
  for (const { resourcePreEvent } of events) {
    if (resourcePreEvent === undefined) continue;
    const { urn, op } = resourcePreEvent.metadata;
    if (!isDefaultProvider(urn) && !failed.has(urn)) ops.set(urn, [...(ops.get(urn) ?? []), op]);
  }
  return new Map([...ops].map(([urn, own]) => [urn, operations(own)] as const));
}

const warningsOf = (events: readonly EngineEvent[], blind: Reading["blind"]) =>
  events
    .flatMap(({ diagnosticEvent: said }) =>
      said?.severity === "warning" ? [blind(said.message).trim()] : [],
    )
    .sort();

function exitCodeOf({ exitCode, stderr }: RigResult): number {
  if (exitCode === null) throw new Error(`the Pulumi CLI was ended by a signal:\n${stderr}`);
  return exitCode;
}
