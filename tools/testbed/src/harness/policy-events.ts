import { type Report, createPolicyResult } from "@eks-platform/engine";
import type { PolicyPack, PolicyResult } from "@eks-platform/plan";
import type { EngineEvent, PolicyEvent } from "./event-log";

/**
 * Reads the results that policy packs reported to Pulumi, in the form of the embedded engine.
 *
 * @param packs the rules as the packs describe them
 */
export function readPolicyResults(
  events: readonly EngineEvent[],
  packs: readonly PolicyPack[],
): readonly PolicyResult[] {
  return events.flatMap(({ policyEvent }) =>
    policyEvent === undefined ? [] : [createPolicyResult(toPolicyReport(policyEvent, packs))],
  );
}

/** Converts one event, with the rule as its pack describes it. */
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
    // The text has color tags and ends with a newline.
    message: message.replace(/<\{%.*?%\}>/g, "").replace(/\n$/, ""),
    // The comparison takes path and message as one text, so it need not know where a path ends.
    properties: [],
  };
}
