import type { AccessReview } from "../access/access-review";
import type { DryRunResult } from "../dry-run-result";

/** What is validated together: an environment, the charts of an environment, a folder of manifests. */
export interface Section {
  readonly title: string;
  readonly results: readonly DryRunResult[];

  readonly access: AccessReview;

  /** Further remarks, one sentence each. */
  readonly notes: readonly string[];
}

/** Numbers of results by outcome. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts objects and grants of access; each counts as one. */
export function countSections(sections: readonly Section[]): Counts {
  const results = sections.flatMap((section) => section.results);
  const grants = sections.flatMap(({ access }) => access.grants);
  const rejectedBindings = sections.flatMap(({ access }) => access.rejected);
  const withStatus = (status: string) => results.filter((result) => result.status === status).length;
  const broken = grants.filter(({ problems }) => problems.length > 0).length;
  return {
    passed: withStatus("accepted") + grants.length - broken,
    failed: withStatus("rejected") + broken + rejectedBindings.length,
    skipped: withStatus("notChecked") + sections.reduce((sum, { access }) => sum + access.skipped, 0),
  };
}

/** Formats the closing line. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
