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

/** Pods that run without nodes of ours. Changing anything replaces the profile. */
export interface FargateProfileArgs {
  /**
   * The pods that it takes, 1 to 5 selectors.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html
   */
  readonly selectors: readonly FargateSelector[];
}
