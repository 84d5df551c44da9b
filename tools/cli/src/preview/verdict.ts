import type { Outcome } from "@eks-platform/engine";
import { isBlocking } from "@eks-platform/plan";

/** True if nothing that was found stops a deployment: the program ran to its end, and no mandatory rule is broken. */
export function passes({ plan, succeeded }: Outcome): boolean {
  return succeeded && !plan.policies.results.some(isBlocking);
}
