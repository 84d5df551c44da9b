import { isBlocking, type PolicyReport } from "./policies";

/** What all packs said, in numbers. */
export interface PolicyTally {
  /** Rules that judged: those that are switched off do not count. */
  readonly rules: number;

  /** Times that a rule was found broken. */
  readonly violations: number;

  /** Violations that stop a deployment. */
  readonly blocking: number;

  /** Violations that someone has excused. */
  readonly exempt: number;

  /** Times that a rule could not judge, since a value is not known yet. */
  readonly notEvaluated: number;
}

/** Counts what all packs said. */
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
