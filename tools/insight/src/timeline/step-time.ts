import { duration, type Evidence, type TimedOperation } from "@eks-platform/facts";
import { isProviderType, type Operation, type Step, topLevelProperty } from "@eks-platform/plan";

/** Computes the duration of a step. */
export type StepTime = (step: Step) => {
  readonly seconds: number;

  /** Absent if the step runs no operation. */
  readonly operation?: TimedOperation;
  readonly evidence?: Evidence;
};

/**
 * How fast the cloud is.
 *
 * - `"typical"`: every operation takes its median time.
 * - `"long"`: every operation takes the longest observed time. All of them together are unlikely to.
 */
export type Pace = "typical" | "long";

const operations: Readonly<Partial<Record<Operation, TimedOperation>>> = {
  create: "create",
  "create-replacement": "create",
  replace: "create",
  update: "update",
  delete: "delete",
  "delete-replaced": "delete",
};

/** Durations of steps from the table in `facts`. Components and providers take no time. */
export function timeAtPace(pace: Pace): StepTime {
  return (step) => {
    const operation = operations[step.op];
    const state = step.newState ?? step.oldState;
    if (operation === undefined || state === undefined || !state.custom || isProviderType(state.type)) {
      return { seconds: 0 };
    }
    const { type, inputs = {} } = state;
    const known = duration({ type, operation, inputs, changes: changedProperties(step) });
    const seconds = pace === "typical" ? known.typicalSeconds : known.longSeconds;
    return { seconds, operation, evidence: known.evidence };
  };
}

/** Top-level properties that a step changes. */
function changedProperties({ detailedDiff, diffReasons = [] }: Step): readonly string[] {
  const paths = [...Object.keys(detailedDiff ?? {}), ...diffReasons];
  return [...new Set(paths.map(topLevelProperty))];
}
