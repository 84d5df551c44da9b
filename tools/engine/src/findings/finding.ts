import type { Diagnostic } from "@eks-platform/plan";

/**
 * Something in a plan that is hardly what its author meant, though no policy asks.
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
