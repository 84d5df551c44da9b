import type { InvariantViolation } from "@eks-platform/engine";
import { parseUrn } from "@eks-platform/plan";
import type { Layout } from "../../report/layout/layout";
import { printable } from "../../report/layout/text-fit";

/** Labels for the kinds of violations. */
export const invariantViolationLabels: Readonly<Record<InvariantViolation["kind"], string>> = {
  brokenState: "invalid state",
  lostResource: "lost",
  createdTwice: "created twice",
  notConverged: "not converged",
};

/** Lists the violated invariants. */
export function invariantViolationLines(
  violations: readonly InvariantViolation[],
  { paint }: Layout,
): readonly string[] {
  return violations.map(({ kind, urn, message }) => {
    const name = urn === undefined ? "" : `${printable(parseUrn(urn).name)}: `;
    return `    ${paint.bad(invariantViolationLabels[kind])}  ${name}${printable(message)}`;
  });
}
