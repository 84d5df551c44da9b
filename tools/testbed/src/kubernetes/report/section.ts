import type { AccessReview } from "../access/access-review";
import type { DryRunResult } from "../dry-run-result";

/** What was judged together: an environment, a folder of manifests, the charts of an environment. */
export interface Section {
  readonly title: string;
  readonly results: readonly DryRunResult[];

  readonly access: AccessReview;

  /** What else is to be said, one sentence each. */
  readonly notes: readonly string[];
}
