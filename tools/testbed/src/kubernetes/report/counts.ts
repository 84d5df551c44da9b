import type { Section } from "./section";

/** How many judgements came out in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts objects and grants of access; each counts as one. */
export function countSections(sections: readonly Section[]): Counts {
  const verdicts = sections.flatMap((section) => section.verdicts);
  const grants = sections.flatMap(({ access }) => access.grants);
  const refusedBindings = sections.flatMap(({ access }) => access.refused);
  const withStatus = (status: string) => verdicts.filter((verdict) => verdict.status === status).length;
  const broken = grants.filter(({ problems }) => problems.length > 0).length;
  return {
    passed: withStatus("accepted") + grants.length - broken,
    failed: withStatus("refused") + broken + refusedBindings.length,
    skipped: withStatus("notChecked") + sections.reduce((sum, { access }) => sum + access.unasked, 0),
  };
}

/** The closing line. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
