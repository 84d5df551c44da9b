import { addonConfiguration } from "./addon-values";
import { CoreData } from "./core-data";
import { type Flows, isGiven } from "./flow";
import { chosen } from "./node-group-parts";
import type { Part, Workshop } from "./workshop";

/** Arguments that the add-on takes as they are. */
const settings = [
  "addonName",
  "addonVersion",
  "preserve",
  "resolveConflictsOnCreate",
  "resolveConflictsOnUpdate",
  "serviceAccountRoleArn",
  "tags",
];

/** Makes an add-on of EKS for a cluster. */
export async function addon(workshop: Workshop, self: Part, name: string, args: Flows): Promise<Flows> {
  const core = CoreData.given(workshop, args.cluster);
  const made = await workshop.resource(
    "aws:eks/addon:Addon",
    name,
    {
      ...chosen(args, settings),
      clusterName: core.outputOf("cluster", "name"),
      configurationValues: isGiven(args.configurationValues)
        ? addonConfiguration(args.configurationValues)
        : undefined,
    },
    { parent: self },
  );
  return { addon: made.value };
}
