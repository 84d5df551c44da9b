import { CoreData } from "../cluster/core-data";
import type { ResourceHandle, ComponentBuilder } from "../component-builder";
import { type InputValues, isTruthyOrUnknown } from "../input-value";
import { firstTruthy } from "../nodes/node-group-parts";
import { addonConfiguration } from "./addon-values";

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

/** Creates an EKS add-on for a cluster. */
export async function createAddon(
  builder: ComponentBuilder,
  self: ResourceHandle,
  name: string,
  args: InputValues,
): Promise<InputValues> {
  const core = CoreData.fromArgument(builder, args.cluster);
  const made = await builder.createResource(
    "aws:eks/addon:Addon",
    name,
    {
      ...firstTruthy(args, settings),
      clusterName: core.outputOf("cluster", "name"),
      configurationValues: isTruthyOrUnknown(args.configurationValues)
        ? addonConfiguration(args.configurationValues)
        : undefined,
    },
    { parent: self },
  );
  return { addon: made.value };
}
