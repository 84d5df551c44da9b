import { isBlocking, type PolicyReport } from "./policies";

/** The results of all packs in numbers. */
export interface PolicyTally {
  /** Rules that were evaluated. Disabled rules do not count. */
  readonly rules: number;

  /** Number of violations. */
  readonly violations: number;

  /** Violations that stop a deployment. */
  readonly blocking: number;

  /** Exempt violations. */
  readonly exempt: number;

  /** Times that a rule could not be evaluated because a value is not known yet. */
  readonly notEvaluated: number;
}

/** Counts the results of all packs. */
export function tallyPolicies({ packs, results }: PolicyReport): PolicyTally {
  const having = (status: string) => results.filter((result) => result.status === status).length;
  return {
    rules: packs.flatMap(({ rules }) => rules).filter(({ level }) => level !== "disabled").length,
    violations: having("failed"),
    blocking: results.filter(isBlocking).length,
    exempt: having("exempt"),
    notEvaluated: having("notEvaluated"),
  };
}
