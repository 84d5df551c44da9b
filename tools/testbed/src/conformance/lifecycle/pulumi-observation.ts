import type { DeploymentFile } from "@eks-platform/engine";
import { isDefaultProvider, type PolicyPack, readPreviewJson } from "@eks-platform/plan";
import { type EngineEvent, readFinalSteps } from "../../harness/event-log";
import type { PulumiHarness, EngineResult } from "../../harness/pulumi-harness";
import { canonicalizeState } from "./canonical-state";
import { observeState } from "./embedded-stack";
import type { JsonMap, Observation } from "./observation";
import { readPolicyResults } from "../../harness/policy-events";
import { observeSteps, joinOperations } from "./observed-steps";

/** What the reading of Pulumi's results depends on. */
export interface ReadingContext {
  readonly stack: string;

  /** Replaces the texts of known secrets, as the embedded engine does. */
  readonly redact: (text: string) => string;

  /** The rules as the packs describe them. */
  readonly packs: readonly PolicyPack[];
}

/** Observes a preview from `pulumi preview --json --show-sames` and the event log. */
export function observePreview(result: EngineResult, { stack, redact, packs }: ReadingContext): Observation {
  const { stdout, events } = result;
  const plan = readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  const finalStates = readFinalStates(events, redact);
  const steps = [...observeSteps(plan.steps, redact)];
  return {
    exitCode: requireExitCode(result),
    resources: new Map(steps.map(([urn, step]) => [urn, { ...step, ...finalStates.get(urn) }] as const)),
    changeSummary: plan.changeSummary,
    warnings: listWarnings(events, redact),
    policies: readPolicyResults(events, packs),
  };
}

/** Observes an update from the event log and the state that it leaves. */
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

/** Exports the state with decrypted secrets. */
export async function exportState(harness: PulumiHarness): Promise<DeploymentFile> {
  // The CLI writes deployments of version 3. An empty one has no list of resources.
  const { version, deployment } = JSON.parse(await harness.exportState("plaintext")) as DeploymentFile;
  return { version, deployment: { ...deployment, resources: deployment.resources ?? [] } };
}

/** Arguments that make a preview report every step. */
export const completeOutputArguments = ["--json", "--show-sames"] as const;

/** Reads ids and outputs, which only the event log has. */
function readFinalStates(
  events: readonly EngineEvent[],
  redact: ReadingContext["redact"],
): ReadonlyMap<string, JsonMap> {
  return new Map(
    [...readFinalSteps(events)].map(([urn, { op, new: state }]) => {
      // The log is JSON.
      const { id, inputs, outputs } = state as unknown as JsonMap;
      const known = {
        id: id ?? "",
        outputs: outputs ?? {},
        ...(op === "import" ? { inputs: inputs ?? {} } : {}),
      };
      return [urn, canonicalizeState(known, redact)] as const;
    }),
  );
}

/** Groups the operations that did not fail. Plans omit default providers. */
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
    .flatMap(({ diagnosticEvent }) =>
      diagnosticEvent?.severity === "warning" ? [redact(diagnosticEvent.message).trim()] : [],
    )
    .sort();

function requireExitCode({ exitCode, stderr }: EngineResult): number {
  if (exitCode === null) throw new Error(`A signal ended the Pulumi CLI:\n${stderr}`);
  return exitCode;
}
