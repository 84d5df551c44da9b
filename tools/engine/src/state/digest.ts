import type { Diagnostic, Operation, Plan, Step } from "@eks-platform/plan";
import type { Registration } from "../monitor/registration";
import type { Run } from "../monitor/run";
import { isDefaultProvider } from "../monitor/urn";
import { inOrder } from "./order";
import { resourceState } from "./resource-state";

/** The parts of a plan that `pulumi preview --json` has too. */
export type Digest = Pick<Plan, "steps" | "changeSummary" | "diagnostics">;

/**
 * A run as `pulumi preview --json` tells it, for a stack of which nothing exists yet. Default providers are hidden, and
 * secrets blinded. Two things go beyond Pulumi: new states hold outputs and ids as far as they are known, and name, under
 * `simulated`, the outputs that are invented.
 */
export function digest({ registrations, reads, diagnostics }: Pick<Run, DigestSource>): Digest {
  const shown = inOrder([...registrations, ...reads]).filter(({ urn }) => !isDefaultProvider(urn));
  const steps = shown.map(stepOf);
  return { steps, changeSummary: summaryOf(steps), diagnostics: diagnostics.map(plainDiagnostic) };
}

type DigestSource = "registrations" | "reads" | "diagnostics";

function stepOf(resource: Registration): Step {
  const { urn, custom, provider, simulated } = resource;
  return {
    op: operationOf(resource),
    urn,
    ...(custom && provider !== "" ? { provider } : {}),
    newState: {
      ...resourceState(resource, "blind"),
      ...(simulated.length === 0 ? {} : { simulated: [...simulated].sort() }),
    },
    detailedDiff: null,
  };
}

function operationOf({ external, options }: Registration): Operation {
  if (external) return "read";
  return options.importId === undefined ? "create" : "import";
}

/** Reads change nothing, so they are not counted. */
function summaryOf(steps: readonly Step[]): Digest["changeSummary"] {
  const counts: Partial<Record<Operation, number>> = {};
  for (const { op } of steps) if (op !== "read") counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}

const plainDiagnostic = ({ urn, message, severity }: Diagnostic): Diagnostic => ({
  ...(urn === undefined ? {} : { urn }),
  message,
  severity,
});
