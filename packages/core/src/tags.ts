/** Who owns an environment, as the tags of every one of its resources say. */
export interface Ownership {
  /** Team that answers for the environment. */
  readonly owner: string;

  /** Cost centre that pays for it. */
  readonly costCentre: string;
}

/**
 * The tags that every resource of an environment carries. They are set once, as `defaultTags` of the AWS provider;
 * components add only `Name` and the tags that a controller reads.
 */
export function platformTags(environment: string, { owner, costCentre }: Ownership): Record<string, string> {
  return {
    "platform:environment": environment,
    "platform:owner": owner,
    "platform:cost-centre": costCentre,
    "platform:managed-by": "pulumi",
  };
}
