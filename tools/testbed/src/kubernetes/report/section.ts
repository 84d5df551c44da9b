import type { AccessVerdict } from "../access/judge-access";
import type { Verdict } from "../verdict";

/** What was judged together: an environment, a folder of manifests, the charts of an environment. */
export interface Section {
  readonly title: string;
  readonly verdicts: readonly Verdict[];

  readonly access: AccessVerdict;

  /** What else is to be said, one sentence each. */
  readonly notes: readonly string[];
}
