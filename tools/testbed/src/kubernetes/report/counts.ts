import type { Section } from "./section";

/** How many judgements came out in which way. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts objects and grants of access; each counts as one. */
export function countSections(sections: readonly Section[]): Counts {
  const results = sections.flatMap((section) => section.results);
  const grants = sections.flatMap(({ access }) => access.grants);
  const refusedBindings = sections.flatMap(({ access }) => access.rejected);
  const withStatus = (status: string) => results.filter((result) => result.status === status).length;
  const broken = grants.filter(({ problems }) => problems.length > 0).length;
  return {
    passed: withStatus("accepted") + grants.length - broken,
    failed: withStatus("rejected") + broken + refusedBindings.length,
    skipped: withStatus("notChecked") + sections.reduce((sum, { access }) => sum + access.skipped, 0),
  };
}

/** The closing line. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
