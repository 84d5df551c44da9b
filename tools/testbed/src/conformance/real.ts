import { type Report, resultOf } from "@eks-platform/engine";
import {
  type PolicyPack,
  type PolicyResult,
  readPreviewJson,
  type Step,
  type ValueMode,
} from "@eks-platform/plan";
import type { EngineEvent, PolicyEvent } from "../rig/event-log";
import type { Rig } from "../rig/rig";
import { canonical, canonicalState } from "./canonical";
import { observed } from "./embedded";
import type { Json, JsonMap, Observation } from "./observation";

/**
 * Previews by the real engine. Its digest tells neither ids nor outputs; the event log does.
 *
 * @param packs descriptions of the rules, as the packs give them
 */
export async function previewReal(
  rig: Rig,
  stack: string,
  mode: ValueMode,
  packs: readonly PolicyPack[],
): Promise<Observation> {
  const { exitCode, stdout, stderr, events } = await rig.preview(mode, "--json");
  if (exitCode === null) throw new Error(`the real preview was ended by a signal:\n${stderr}`);
  const plan = readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  const made = lastStates(events);
  const resources = plan.steps.map(
    (step) => [step.urn, { ...observed(step), ...made.get(step.urn) }] as const,
  );
  return {
    exitCode,
    resources: new Map(resources),
    changeSummary: plan.changeSummary,
    policies: policiesOf(events, packs, plan.steps),
  };
}

/** Id and outputs of each resource, as the last event about it has them. */
function lastStates(events: readonly EngineEvent[]): ReadonlyMap<string, JsonMap> {
  const states = new Map<string, JsonMap>();
  for (const { resOutputsEvent } of events) {
    const state = resOutputsEvent?.metadata.new;
    if (state === null || state === undefined) continue;
    // The states of events are JSON, as the log is.
    const { id, outputs } = state as unknown as { readonly id: Json; readonly outputs: Json };
    states.set(state.urn, canonicalState({ id, outputs: canonical(outputs) }));
  }
  return states;
}

/** What policy packs reported, told as the embedded engine tells it. */
export function policiesOf(
  events: readonly EngineEvent[],
  packs: readonly PolicyPack[],
  steps: readonly Step[],
): readonly PolicyResult[] {
  const states = new Map(steps.map(({ urn, newState }) => [urn, newState]));
  return events.flatMap(({ policyEvent }) => {
    if (policyEvent === undefined) return [];
    const { inputs = {}, outputs = {} } = states.get(policyEvent.resourceUrn ?? "") ?? {};
    return [resultOf(reportOf(policyEvent, packs, [...Object.keys(inputs), ...Object.keys(outputs)]))];
  });
}

function reportOf(
  { policyPackName: pack, policyName, message, resourceUrn = "", enforcementLevel, severity }: PolicyEvent,
  packs: readonly PolicyPack[],
  properties: readonly string[],
): Report {
  const rule = packs.find(({ name }) => name === pack)?.rules.find(({ name }) => name === policyName);
  return {
    pack,
    rule: policyName,
    // The words for levels and severities are Pulumi's own.
    level: enforcementLevel as Report["level"],
    ruleLevel: rule?.level ?? (enforcementLevel as Report["level"]),
    ...(severity === undefined || severity === ""
      ? {}
      : { severity: severity as NonNullable<Report["severity"]> }),
    urn: resourceUrn,
    description: rule?.description ?? "",
    // The event colours its text, and ends it with a new line.
    message: message.replace(/<\{%.*?%\}>/g, "").replace(/\n$/, ""),
    properties,
  };
}
