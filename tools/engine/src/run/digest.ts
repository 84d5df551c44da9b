import { countByOperation, type Diagnostic, type Plan, type Step } from "@eks-platform/plan";
import type { Registration } from "../model/registration";
import type { RunResult } from "../monitor/run-result";
import type { ExecutedStep } from "../monitor/steps/step-log";
import { isDefaultProvider } from "../protocol/urn";
import { sortByDependencies } from "../state/dependencies/sort-by-dependencies";
import { recordedState, resourceState } from "../state/deployment/resource-state";
import { sortBy } from "../state/sort-by";

/** The parts of a plan that `pulumi preview --json` has too. */
export type PlanDigest = Pick<Plan, "steps" | "changeSummary" | "diagnostics">;

/**
 * Converts a run to the form of `pulumi preview --json`. Default providers are hidden, and secrets redacted. Three
 * things go beyond Pulumi: unchanged resources and the parts of replacements are included; new states have outputs
 * and ids as far as they are known; and `simulated` names the outputs that are invented.
 */
export function createDigest(run: Pick<RunResult, DigestSource>): PlanDigest {
  const shown = inPlanOrder(run).filter(({ urn }) => !isDefaultProvider(urn));
  const final = new Map([...run.registrations, ...run.reads].map((resource) => [resource.urn, resource]));
  const steps = shown.map((step) => stepOf(step, final.get(step.urn) ?? step.new));
  return { steps, changeSummary: countByOperation(steps), diagnostics: run.diagnostics.map(plainDiagnostic) };
}

type DigestSource = "registrations" | "reads" | "steps" | "diagnostics";

/** Resources in an order in which they could be created, each with all its steps; then deletions. */
function inPlanOrder({
  registrations,
  reads,
  steps,
}: Pick<RunResult, DigestSource>): readonly ExecutedStep[] {
  const byCause = new Map<string, ExecutedStep[]>();
  for (const step of steps) {
    const ofCause = byCause.get(step.cause);
    if (ofCause === undefined) byCause.set(step.cause, [step]);
    else ofCause.push(step);
  }
  const deletions = byCause.get("") ?? [];
  const known = sortByDependencies([...registrations, ...reads]).map(({ urn }) => urn);
  const all = new Set(known);
  // A failed resource is not part of the run, but its completed steps are.
  const failed = sortBy([...byCause.keys()], (cause) => [cause]).filter(
    (cause) => cause !== "" && !all.has(cause),
  );
  return [...[...known, ...failed].flatMap((urn) => byCause.get(urn) ?? []), ...deletions];
}

function stepOf(
  { op, urn, old, new: made, difference }: ExecutedStep,
  final: Registration | undefined,
): Step {
  const state = made === undefined ? undefined : final;
  const { custom, provider } = state ?? old ?? { custom: false, provider: "" };
  const detailed = difference?.properties;
  return {
    op,
    urn,
    ...(custom && provider !== "" ? { provider } : {}),
    ...(old === undefined ? {} : { oldState: recordedState(old, "redacted") }),
    ...(state === undefined ? {} : { newState: newState(state) }),
    ...(difference === undefined || difference.changedKeys.length === 0
      ? {}
      : { diffReasons: difference.changedKeys }),
    ...(difference === undefined || difference.replaceKeys.length === 0
      ? {}
      : { replaceReasons: difference.replaceKeys }),
    detailedDiff: detailed === undefined || Object.keys(detailed).length === 0 ? null : detailed,
  };
}

function newState(resource: Registration): NonNullable<Step["newState"]> {
  const { simulated } = resource;
  return {
    ...resourceState(resource, "redacted"),
    ...(simulated.length === 0 ? {} : { simulated: [...simulated].sort() }),
  };
}

const plainDiagnostic = ({ urn, message, severity }: Diagnostic): Diagnostic => ({
  ...(urn === undefined ? {} : { urn }),
  message,
  severity,
});
