import { unknown } from "../../protocol/values";
import { keepsAccessEntries } from "./access";
import { subnetsOfZone } from "./efa";
import { all, apply, type Flow, type Flows, isGiven, listOf, mapOf, member, plain, textOf } from "./flow";
import { imageChoice, imageType } from "./machine-images";
import { choosesImage, inUserData, managedLaunchTemplate } from "./managed-launch-template";
import { chosen, type NodeGroupSite } from "./node-group-parts";
import type { Part } from "./workshop";

/** A node group that EKS manages. */
export interface ManagedNodeGroup {
  readonly group: Part;
  readonly placementGroup: Part | undefined;
}

/** Arguments that need a launch template of the library's own. */
const inLaunchTemplate = [...inUserData, "enableIMDSv2", "userData", "amiId", "enableEfaSupport"];

/** Arguments that the node group itself takes. */
const ofGroup = [
  ...[
    "amiType",
    "capacityType",
    "diskSize",
    "forceUpdateVersion",
    "instanceTypes",
    "labels",
    "nodeGroupName",
  ],
  ...["nodeGroupNamePrefix", "releaseVersion", "remoteAccess", "tags", "taints", "version"],
];

/** Makes a node group that EKS manages. */
export async function managedNodeGroup(site: NodeGroupSite): Promise<ManagedNodeGroup> {
  const { workshop, parent, name, args, core } = site;
  refuseWrongGroup(name, args);
  const nodeRoleArn = isGiven(args.nodeRoleArn)
    ? args.nodeRoleArn
    : workshop.part(args.nodeRole)?.output("arn");
  refuseUnknownRole(site, nodeRoleArn);

  const withEfa = plain(args.enableEfaSupport) === true;
  const placementGroup = withEfa
    ? await workshop.resource(
        "aws:ec2/placementGroup:PlacementGroup",
        name,
        { strategy: "cluster", tags: args.tags },
        { parent },
      )
    : undefined;
  const given =
    args.subnetIds ??
    core.get("subnetIds") ??
    core.get("privateSubnetIds") ??
    core.get("publicSubnetIds") ??
    [];
  const subnetIds = withEfa ? await subnetsOfZone(site, given) : given;

  const needsTemplate = inLaunchTemplate.some((argument) => args[argument] !== undefined);
  const template = needsTemplate ? await managedLaunchTemplate(site, placementGroup) : undefined;
  const group = await workshop.resource(
    "aws:eks/nodeGroup:NodeGroup",
    name,
    {
      ...settingsOf(site, template !== undefined),
      clusterName: isGiven(args.clusterName) ? args.clusterName : core.outputOf("cluster", "name"),
      nodeRoleArn,
      scalingConfig: scalingConfig(args.scalingConfig),
      subnetIds,
      launchTemplate:
        template === undefined
          ? args.launchTemplate
          : { id: template.id ?? null, version: apply(template.output("latestVersion"), textOf) },
    },
    {
      parent,
      dependsOn: core.beforeManagedNodes,
      ...(isGiven(args.ignoreScalingChanges)
        ? { options: { ignoreChanges: ["scalingConfig.desiredSize"] } }
        : {}),
    },
  );
  return { group, placementGroup };
}

/** The group's own settings. What a template says, the group must not say again. */
function settingsOf({ args, core }: NodeGroupSite, hasTemplate: boolean): Flows {
  const settings: Record<string, Flow> = { ...chosen(args, ofGroup) };
  // Whoever brings a template chooses the version by its image.
  if (!isGiven(args.version) && !isGiven(args.launchTemplate))
    settings.version = core.outputOf("cluster", "version");
  if (hasTemplate) delete settings.diskSize;
  if (choosesImage(args)) {
    for (const fixed of ["amiType", "releaseVersion", "version"]) delete settings[fixed];
  } else if (args.amiType === undefined && args.operatingSystem !== undefined) {
    settings.amiType = imageType(imageChoice(args));
  }
  return settings;
}

const scalingConfig = (given: Flow): Flow =>
  all({ given }, (known) => {
    const { desiredSize = 2, minSize = 1, maxSize = 2 } = mapOf(known.given);
    return { desiredSize, minSize, maxSize };
  });

function refuseWrongGroup(name: string, args: Flows): void {
  const template = inLaunchTemplate.filter((argument) => args[argument] !== undefined);
  const fixed = ["gpu", "amiType"].filter((argument) => isGiven(args[argument]));
  const hasUserData = inUserData.filter((argument) => args[argument] !== undefined);
  const problems = [
    ...(isGiven(args.nodeRole) && isGiven(args.nodeRoleArn)
      ? ["nodeRole excludes nodeRoleArn: give one of them."]
      : []),
    ...(isGiven(args.nodeRole) || isGiven(args.nodeRoleArn) ? [] : ["it needs nodeRole or nodeRoleArn."]),
    ...(isGiven(args.amiId) && fixed.length > 0 ? [`amiId excludes ${fixed.join(", ")}.`] : []),
    ...(args.enableEfaSupport === true && !isGiven(args.placementGroupAvailabilityZone)
      ? ["enableEfaSupport needs placementGroupAvailabilityZone."]
      : []),
    ...(isGiven(args.launchTemplate) && template.length > 0
      ? [`launchTemplate excludes ${template.join(", ")}: say it in the template.`]
      : []),
    ...(isGiven(args.userData) && hasUserData.length > 0
      ? [`userData excludes ${hasUserData.join(", ")}: say it in the user data.`]
      : []),
  ];
  if (problems.length > 0) {
    throw new Error(
      `Managed node group "${name}" cannot be built:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
  }
}

/** Where a ConfigMap says who may enter, the cluster must know the role of its nodes beforehand. */
function refuseUnknownRole({ workshop, name, core }: NodeGroupSite, nodeRoleArn: Flow): void {
  const mode = member(core.outputOf("cluster", "accessConfig"), "authenticationMode");
  const roles = plain(core.get("instanceRoles"));
  const arns =
    roles === unknown ? roles : listOf(roles).map((role) => workshop.part(role)?.output("arn") ?? null);
  all({ mode: [mode ?? null], arns, nodeRoleArn }, (known) => {
    const [authentication] = listOf(known.mode);
    if (keepsAccessEntries(authentication) || listOf(known.arns).includes(known.nodeRoleArn ?? null))
      return undefined;
    throw new Error(
      `Managed node group "${name}" has a role that its cluster does not know: name it in instanceRoles of the cluster, or use authenticationMode API.`,
    );
  });
}
