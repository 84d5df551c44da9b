import type { PolicyReport, Step } from "@eks-platform/plan";

type Blind = (text: string) => string;

/**
 * A step with known secrets blinded in the values of its resource. Pulumi marks what a program reads as a secret; what it
 * reads from secret configuration as if it were plain, or a provider repeats under another name, has no mark.
 */
export function blindedStep(step: Step, blind: Blind): Step {
  const { newState } = step;
  if (newState === undefined) return step;
  const { id, importID, inputs, outputs } = newState;
  return {
    ...step,
    newState: {
      ...newState,
      ...(id === undefined ? {} : { id: blind(id) }),
      ...(importID === undefined ? {} : { importID: blind(importID) }),
      ...(inputs === undefined ? {} : { inputs: blinded(inputs, blind) }),
      ...(outputs === undefined ? {} : { outputs: blinded(outputs, blind) }),
    },
  };
}

/** Results of policies with known secrets blinded: rules see all values in the open. */
export function blindedPolicies(report: PolicyReport, blind: Blind): PolicyReport {
  return {
    ...report,
    results: report.results.map((result) => ({ ...result, message: blind(result.message) })),
  };
}

/** A value with every text in it blinded. Names of members stay. */
function blinded<T>(value: T, blind: Blind): T {
  // Texts become texts, and everything else keeps its shape.
  return blindedValue(value, blind) as T;
}

function blindedValue(value: unknown, blind: Blind): unknown {
  if (typeof value === "string") return blind(value);
  if (Array.isArray(value)) return value.map((element: unknown) => blindedValue(element, blind));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, blindedValue(member, blind)]),
  );
}
