import { object, string } from "@eks-platform/settings";
import { tagValue } from "./formats";
import type { Ownership } from "./ownership";

/** Who owns an environment. */
export const ownership = object({
  type: "Ownership",
  description: "Who owns the environment, as the tags of every one of its resources say.",
  fields: {
    owner: string({ description: "Team that answers for the environment.", format: tagValue }),
    costCentre: string({ description: "Cost centre that pays for it.", format: tagValue }),
  },
});

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
