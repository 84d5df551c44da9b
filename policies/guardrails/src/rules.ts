import type { Rule } from "@eks-platform/policy-kit";
import * as catalogue from "@eks-platform/policy-rules";

/** Every rule of the catalogue, sorted by name. */
export const rules: readonly Rule[] = Object.values(catalogue).sort((a, b) => (a.name < b.name ? -1 : 1));
