import type { Diagnostic } from "@eks-platform/plan";
import { nameOf } from "../../protocol/urn";
import type { DeploymentOutcome } from "../deployment-driver";
import type { InvariantViolation } from "./invariants";

/**
 * What a successful run must have achieved.
 *
 * - `"anything"`: whatever the program declares.
 * - `"nothingToDo"`: nothing was left to do.
 * - `"nothingLeft"`: everything is deleted.
 */
export type Expectation = "anything" | "nothingToDo" | "nothingLeft";

/** Most resources that a message names. */
const mostNamed = 3;

/** Reports how a successful run differs from the expectation. */
export function checkExpectation(
  { executed, state }: Pick<DeploymentOutcome, "executed" | "state">,
  expectation: Expectation,
): readonly InvariantViolation[] {
  switch (expectation) {
    case "anything":
      return [];
    case "nothingToDo":
      return executed
        .filter(({ op }) => op !== "same" && op !== "read")
        .map(({ op, urn, diffReasons }) => ({
          kind: "notConverged",
          urn,
          message: `nothing should be left to do, and it was to ${op}${because(diffReasons ?? [])}`,
        }));
    case "nothingLeft":
      return state.resources.map(({ urn }) => ({
        kind: "notConverged",
        urn,
        message: "it should be deleted, and the state still has it",
      }));
  }
}

const because = (keys: readonly string[]) => (keys.length === 0 ? "" : ` (${keys.join(", ")})`);

/** A run without faults must succeed. */
export function createRepairViolation(diagnostics: readonly Diagnostic[]): InvariantViolation {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const reported = errors
    .slice(0, mostNamed)
    .map(({ urn, message }) => (urn === undefined ? message : `${nameOf(urn)}: ${message}`));
  return {
    kind: "notConverged",
    message: `the run after the fault has failed: ${reported.join("; ") || "without a word"}`,
  };
}
