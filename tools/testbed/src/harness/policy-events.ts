import { type Report, createPolicyResult } from "@eks-platform/engine";
import type { PolicyPack, PolicyResult } from "@eks-platform/plan";
import type { EngineEvent, PolicyEvent } from "./event-log";

/**
 * What policy packs reported to the real engine, told as the embedded engine tells it.
 *
 * @param packs descriptions of the rules, as the packs give them
 */
export function readPolicyResults(
  events: readonly EngineEvent[],
  packs: readonly PolicyPack[],
): readonly PolicyResult[] {
  return events.flatMap(({ policyEvent }) =>
    policyEvent === undefined ? [] : [createPolicyResult(toPolicyReport(policyEvent, packs))],
  );
}

/** What a pack reported, with the rule as its pack describes it. */
export function toPolicyReport(event: PolicyEvent, packs: readonly PolicyPack[]): Report {
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
    // Path and message are compared as one text, so nobody needs to know where a path ends.
    properties: [],
  };
}
