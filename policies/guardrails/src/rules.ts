import type { Rule } from "@eks-platform/policy-kit";
import * as catalogue from "@eks-platform/policy-rules";

/** Everything in the catalogue, sorted by name. A rule says itself how hard it is enforced. */
export const rules: readonly Rule[] = Object.values(catalogue).sort((a, b) => (a.name < b.name ? -1 : 1));
