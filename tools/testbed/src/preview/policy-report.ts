import { createPolicyResult } from "@eks-platform/engine";
import type { PolicyPack, PolicyReport, PolicyResult, Step } from "@eks-platform/plan";
import { toPolicyReport } from "../harness/policy-events";
import type { EngineEvent, PolicyEvent } from "../harness/event-log";

/**
 * What packs reported to Pulumi's engine, as the embedded engine tells it. Packs that the backend enforces of its own accord
 * describe no rules: only those that were broken are known.
 *
 * @param described packs that the user named, as they describe themselves
 * @param steps of the plan, whose properties a path may begin with
 */
export function createPolicyReport(
  events: readonly EngineEvent[],
  described: readonly PolicyPack[],
  steps: readonly Step[],
): PolicyReport {
  const told = events.flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]));
  const enforced = listEnforcedPacks(told, described);
  const packs = [...described, ...enforced];
  const properties = new Map(
    steps.map(({ urn, newState, oldState }) => {
      const maps = [newState?.inputs, newState?.outputs, oldState?.inputs, oldState?.outputs];
      return [urn, maps.flatMap((map) => Object.keys(map ?? {}))] as const;
    }),
  );
  const results = told.map((event) =>
    createPolicyResult({
      ...toPolicyReport(event, packs),
      properties: properties.get(event.resourceUrn ?? "") ?? [],
    }),
  );
  return { packs, results: results.sort(compareResults) };
}

function listEnforcedPacks(
  told: readonly PolicyEvent[],
  described: readonly PolicyPack[],
): readonly PolicyPack[] {
  const packs = new Map<string, PolicyPack>();
  for (const { policyPackName: name, policyPackVersion: version, policyName, enforcementLevel } of told) {
    if (described.some((pack) => pack.name === name)) continue;
    const { rules } = packs.get(name) ?? { rules: [] };
    const rule = { name: policyName, level: enforcementLevel, description: "" };
    const isKnown = rules.some((known) => known.name === policyName);
    packs.set(name, { name, version, rules: isKnown ? rules : [...rules, rule] });
  }
  return [...packs.values()];
}

/** As the embedded engine sorts its results: what came first is chance. */
function compareResults(one: PolicyResult, other: PolicyResult): number {
  const keys = ({ urn, pack, rule, message }: PolicyResult) => [urn, pack, rule, message].join("\0");
  return keys(one) < keys(other) ? -1 : keys(one) > keys(other) ? 1 : 0;
}
