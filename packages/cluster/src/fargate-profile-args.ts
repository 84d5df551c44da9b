import { type ArgumentRule } from "@eks-platform/core";

/** Which pods a Fargate profile takes. */
export interface FargateSelector {
  /** Namespace of the pods. */
  readonly namespace: string;

  /**
   * Labels that the pods must have.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Pods that run without nodes of ours. Changing anything replaces the profile. Pod Identity does not reach them: they
 * have no permissions in AWS but to write logs.
 */
export interface FargateProfileArgs {
  /**
   * The pods that it takes, 1 to 5 selectors.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  readonly selectors: readonly FargateSelector[];
}

/** How many selectors a profile may have. */
export function selectorRule(arg: string, { selectors }: FargateProfileArgs): ArgumentRule {
  return {
    arg: `${arg}.selectors`,
    given: selectors,
    holds: selectors.length >= 1 && selectors.length <= 5,
    allowed: "1 to 5 selectors",
    fix: "Use more profiles for more namespaces.",
  };
}
