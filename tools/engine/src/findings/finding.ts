import type { Diagnostic } from "@eks-platform/plan";

/**
 * A likely mistake in a plan, independent of policies.
 *
 * - `"error"`: Pulumi itself would stop at it.
 * - `"warning"`: it can be deployed, and the result would be wrong.
 */
export interface PropertyFinding extends Diagnostic {
  readonly severity: "warning" | "error";

  /** The resource that has the property. */
  readonly urn: string;

  /** What is wrong and how to fix it. It begins with the path of the property. */
  readonly message: string;
}
