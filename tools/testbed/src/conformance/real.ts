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
import { canonicalState } from "./canonical";
import { observed } from "./embedded";
import type { JsonMap, Observation } from "./observation";

/** What a preview of the real engine is asked for. */
export interface RealPreview {
  readonly stack: string;
  readonly mode: ValueMode;

  /** Descriptions of the rules, as the packs give them. */
  readonly packs: readonly PolicyPack[];

  /** Hides the texts of known secrets, as the embedded engine does. */
  readonly blind: (text: string) => string;
}

/** Previews by the real engine. */
export async function previewReal(
  rig: Rig,
  { stack, mode, packs, blind }: RealPreview,
): Promise<Observation> {
  const { exitCode, stdout, stderr, events } = await rig.preview(mode, "--json");
  if (exitCode === null) throw new Error(`the real preview was ended by a signal:\n${stderr}`);
  const plan = readPreviewJson({ file: "pulumi preview --json", text: stdout }, { stack });
  const made = lastStates(events, blind);
  const resources = plan.steps.map((step) => {
    return [step.urn, { ...observed(step, blind), ...made.get(step.urn) }] as const;
  });
  return {
    exitCode,
    resources: new Map(resources),
    changeSummary: plan.changeSummary,
    policies: policiesOf(events, packs, plan.steps),
  };
}

/**
 * What only the end of a step tells: the digest is made before it. Of an import the digest has the inputs that were not
 * checked yet.
 */
function lastStates(
  events: readonly EngineEvent[],
  blind: RealPreview["blind"],
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
    states.set(step.urn, canonicalState(told, blind));
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

function reportOf(event: PolicyEvent, packs: readonly PolicyPack[], properties: readonly string[]): Report {
  const { policyPackName: pack, policyName, message, resourceUrn = "", enforcementLevel, severity } = event;
  const rule = packs.find(({ name }) => name === pack)?.rules.find(({ name }) => name === policyName);
  return {
    pack,
    rule: policyName,
    level: enforcementLevel,
    ruleLevel: rule?.level ?? enforcementLevel,
    ...(severity === undefined || severity === "" ? {} : { severity }),
    urn: resourceUrn,
    description: rule?.description ?? "",
    // The event has marks for colours in its text, and ends it with a new line.
    message: message.replace(/<\{%.*?%\}>/g, "").replace(/\n$/, ""),
    properties,
  };
}
