import { preview } from "@eks-platform/engine";
import { isBlocking, type Plan, type Step, type ValueMode } from "@eks-platform/plan";
import { canonicalState } from "./canonical";
import type { JsonMap, Observation } from "./observation";
import type { Subject } from "./subject";

/** A preview by the embedded engine, with the pack descriptions that explain what it said. */
export interface EmbeddedPreview {
  readonly observation: Observation;
  readonly packs: Plan["policies"]["packs"];
}

/** Previews by the embedded engine. */
export async function previewEmbedded(subject: Subject, mode: ValueMode): Promise<EmbeddedPreview> {
  const [outcome] = await preview({
    projectFolder: subject.project.folder,
    stacks: [subject.stack],
    policyPacks: subject.policyPacks,
    mode,
    strict: false,
  });
  if (outcome === undefined) throw new Error(`There is no outcome for ${subject.name}.`);
  const { plan, succeeded } = outcome;
  const observation = {
    exitCode: succeeded && !plan.policies.results.some(isBlocking) ? 0 : 1,
    resources: new Map(plan.steps.map((step) => [step.urn, observed(step)])),
    changeSummary: plan.changeSummary,
    policies: plan.policies.results.filter(({ status }) => status !== "exempt"),
  };
  return { observation, packs: plan.policies.packs };
}

/** A step as both engines' steps are compared. */
export function observed(
  { op, provider, newState, oldState }: Step,
  blind?: (text: string) => string,
): JsonMap {
  // What plans hold is JSON, as it is read from files and written to them.
  const state = canonicalState((newState ?? oldState ?? {}) as unknown as JsonMap, blind);
  return { op, ...canonicalState(provider === undefined ? {} : { stepProvider: provider }), ...state };
}
