import type { Exemption } from "@eks-platform/policy-kit";

/** Who may break which rule, why, and until when. Keep it short: each line is read in every review. */
export const exemptions: readonly Exemption[] = [];
