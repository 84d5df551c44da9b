import type { Diagnostic, Operation, Plan, Step } from "@eks-platform/plan";
import type { Registration } from "../monitor/registration";
import type { Run } from "../monitor/run";
import type { PerformedStep } from "../monitor/steps/step-book";
import { isDefaultProvider } from "../monitor/urn";
import { inOrder } from "./order";
import { recordedState, resourceState } from "./resource-state";
import { sortedBy } from "./sorted";

/** The parts of a plan that `pulumi preview --json` has too. */
export type Digest = Pick<Plan, "steps" | "changeSummary" | "diagnostics">;

/**
 * A run as `pulumi preview --json` tells it. Default providers are hidden, and secrets blinded. Three things go beyond
 * Pulumi: what stays the same is told too, and so are the parts of replacements; new states hold outputs and ids as far as
 * they are known; and they name, under `simulated`, the outputs that are invented.
 */
export function digest(run: Pick<Run, DigestSource>): Digest {
  const shown = inPlanOrder(run).filter(({ urn }) => !isDefaultProvider(urn));
  const final = new Map([...run.registrations, ...run.reads].map((resource) => [resource.urn, resource]));
  const steps = shown.map((step) => stepOf(step, final.get(step.urn) ?? step.new));
  return { steps, changeSummary: summaryOf(steps), diagnostics: run.diagnostics.map(plainDiagnostic) };
}

type DigestSource = "registrations" | "reads" | "steps" | "diagnostics";

/** Resources in an order in which they could be made, each with all that its making calls for; then what is deleted. */
function inPlanOrder({ registrations, reads, steps }: Pick<Run, DigestSource>): readonly PerformedStep[] {
  const byCause = new Map<string, PerformedStep[]>();
  for (const step of steps) {
    const ofCause = byCause.get(step.cause);
    if (ofCause === undefined) byCause.set(step.cause, [step]);
    else ofCause.push(step);
  }
  const deletions = byCause.get("") ?? [];
  const known = inOrder([...registrations, ...reads]).map(({ urn }) => urn);
  const all = new Set(known);
  // What has failed half-way is no resource of the run, but what was done for it was done.
  const failed = sortedBy([...byCause.keys()], (cause) => [cause]).filter(
    (cause) => cause !== "" && !all.has(cause),
  );
  return [...[...known, ...failed].flatMap((urn) => byCause.get(urn) ?? []), ...deletions];
}

function stepOf(
  { op, urn, old, new: made, difference }: PerformedStep,
  final: Registration | undefined,
): Step {
  const state = made === undefined ? undefined : final;
  const { custom, provider } = state ?? old ?? { custom: false, provider: "" };
  const detailed = difference?.properties;
  return {
    op,
    urn,
    ...(custom && provider !== "" ? { provider } : {}),
    ...(old === undefined ? {} : { oldState: recordedState(old, "blind") }),
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
    ...resourceState(resource, "blind"),
    ...(simulated.length === 0 ? {} : { simulated: [...simulated].sort() }),
  };
}

/** Operations that are only the parts of another one. */
const partial: ReadonlySet<Operation> = new Set<Operation>([
  "create-replacement",
  "delete-replaced",
  "read-replacement",
  "import-replacement",
  "discard-replaced",
  "remove-pending-replace",
]);

/** Reads change nothing, so they are not counted. */
function summaryOf(steps: readonly Step[]): Digest["changeSummary"] {
  const counts: Partial<Record<Operation, number>> = {};
  for (const { op } of steps) if (op !== "read" && !partial.has(op)) counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}

const plainDiagnostic = ({ urn, message, severity }: Diagnostic): Diagnostic => ({
  ...(urn === undefined ? {} : { urn }),
  message,
  severity,
});
