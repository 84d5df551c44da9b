import { createPolicyResult } from "@eks-platform/engine";
import type { PolicyPack, PolicyReport, PolicyResult, Step } from "@eks-platform/plan";
import { toPolicyReport } from "../harness/policy-events";
import type { EngineEvent, PolicyEvent } from "../harness/event-log";

/**
 * Creates the policy report of the embedded engine from what packs reported to Pulumi. Packs that the backend enforces
 * describe no rules: only the broken ones are known.
 *
 * @param described the packs that the user named, as they describe themselves
 * @param steps the steps of the plan: a path may begin with one of their properties
 */
export function createPolicyReport(
  events: readonly EngineEvent[],
  described: readonly PolicyPack[],
  steps: readonly Step[],
): PolicyReport {
  const reported = events.flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]));
  const enforced = listEnforcedPacks(reported, described);
  const packs = [...described, ...enforced];
  const properties = new Map(
    steps.map(({ urn, newState, oldState }) => {
      const maps = [newState?.inputs, newState?.outputs, oldState?.inputs, oldState?.outputs];
      return [urn, maps.flatMap((map) => Object.keys(map ?? {}))] as const;
    }),
  );
  const results = reported.map((event) =>
    createPolicyResult({
      ...toPolicyReport(event, packs),
      properties: properties.get(event.resourceUrn ?? "") ?? [],
    }),
  );
  return { packs, results: results.sort(compareResults) };
}

function listEnforcedPacks(
  reported: readonly PolicyEvent[],
  described: readonly PolicyPack[],
): readonly PolicyPack[] {
  const packs = new Map<string, PolicyPack>();
  for (const { policyPackName: name, policyPackVersion: version, policyName, enforcementLevel } of reported) {
    if (described.some((pack) => pack.name === name)) continue;
    const { rules } = packs.get(name) ?? { rules: [] };
    const rule = { name: policyName, level: enforcementLevel, description: "" };
    const isKnown = rules.some((known) => known.name === policyName);
    packs.set(name, { name, version, rules: isKnown ? rules : [...rules, rule] });
  }
  return [...packs.values()];
}

/** Compares results as the embedded engine sorts them. The order of the reports is random. */
function compareResults(one: PolicyResult, other: PolicyResult): number {
  const keys = ({ urn, pack, rule, message }: PolicyResult) => [urn, pack, rule, message].join("\0");
  return keys(one) < keys(other) ? -1 : keys(one) > keys(other) ? 1 : 0;
}
