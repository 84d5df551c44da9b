import { unknown } from "../../../model/values";
import { keepsAccessEntries } from "../cluster/access";
import type { ResourceHandle } from "../component-builder";
import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  getMember,
  toPlain,
  textOf,
} from "../input-value";
import { selectSubnetsOfZone } from "./efa";
import { imageChoice, imageType } from "./machine-images";
import { choosesImage, inUserData, createManagedLaunchTemplate } from "./managed-launch-template";
import { firstTruthy, type NodeGroupContext } from "./node-group-parts";

/** A node group that EKS manages. */
export interface ManagedNodeGroup {
  readonly group: ResourceHandle;
  readonly placementGroup: ResourceHandle | undefined;
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
export async function createManagedNodeGroup(context: NodeGroupContext): Promise<ManagedNodeGroup> {
  const { builder, parent, name, args, core } = context;
  refuseWrongGroup(name, args);
  const nodeRoleArn = isTruthyOrUnknown(args.nodeRoleArn)
    ? args.nodeRoleArn
    : builder.resolveHandle(args.nodeRole)?.output("arn");
  refuseUnknownRole(context, nodeRoleArn);

  const withEfa = toPlain(args.enableEfaSupport) === true;
  const placementGroup = withEfa
    ? await builder.createResource(
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
  const subnetIds = withEfa ? await selectSubnetsOfZone(context, given) : given;

  const needsTemplate = inLaunchTemplate.some((argument) => args[argument] !== undefined);
  const template = needsTemplate ? await createManagedLaunchTemplate(context, placementGroup) : undefined;
  const group = await builder.createResource(
    "aws:eks/nodeGroup:NodeGroup",
    name,
    {
      ...settingsOf(context, template !== undefined),
      clusterName: isTruthyOrUnknown(args.clusterName) ? args.clusterName : core.outputOf("cluster", "name"),
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
      ...(isTruthyOrUnknown(args.ignoreScalingChanges)
        ? { options: { ignoreChanges: ["scalingConfig.desiredSize"] } }
        : {}),
    },
  );
  return { group, placementGroup };
}

/** The group's own settings. What a template says, the group must not say again. */
function settingsOf({ args, core }: NodeGroupContext, hasTemplate: boolean): InputValues {
  const settings: Record<string, InputValue> = { ...firstTruthy(args, ofGroup) };
  // With a launch template, its image determines the version.
  if (!isTruthyOrUnknown(args.version) && !isTruthyOrUnknown(args.launchTemplate))
    settings.version = core.outputOf("cluster", "version");
  if (hasTemplate) delete settings.diskSize;
  if (choosesImage(args)) {
    for (const fixed of ["amiType", "releaseVersion", "version"]) delete settings[fixed];
  } else if (args.amiType === undefined && args.operatingSystem !== undefined) {
    settings.amiType = imageType(imageChoice(args));
  }
  return settings;
}

const scalingConfig = (given: InputValue): InputValue =>
  all({ given }, (known) => {
    const { desiredSize = 2, minSize = 1, maxSize = 2 } = mapOf(known.given);
    return { desiredSize, minSize, maxSize };
  });

function refuseWrongGroup(name: string, args: InputValues): void {
  const template = inLaunchTemplate.filter((argument) => args[argument] !== undefined);
  const fixed = ["gpu", "amiType"].filter((argument) => isTruthyOrUnknown(args[argument]));
  const hasUserData = inUserData.filter((argument) => args[argument] !== undefined);
  const problems = [
    ...(isTruthyOrUnknown(args.nodeRole) && isTruthyOrUnknown(args.nodeRoleArn)
      ? ["nodeRole excludes nodeRoleArn: give one of them."]
      : []),
    ...(isTruthyOrUnknown(args.nodeRole) || isTruthyOrUnknown(args.nodeRoleArn)
      ? []
      : ["it needs nodeRole or nodeRoleArn."]),
    ...(isTruthyOrUnknown(args.amiId) && fixed.length > 0 ? [`amiId excludes ${fixed.join(", ")}.`] : []),
    ...(args.enableEfaSupport === true && !isTruthyOrUnknown(args.placementGroupAvailabilityZone)
      ? ["enableEfaSupport needs placementGroupAvailabilityZone."]
      : []),
    ...(isTruthyOrUnknown(args.launchTemplate) && template.length > 0
      ? [`launchTemplate excludes ${template.join(", ")}: say it in the template.`]
      : []),
    ...(isTruthyOrUnknown(args.userData) && hasUserData.length > 0
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
function refuseUnknownRole({ builder, name, core }: NodeGroupContext, nodeRoleArn: InputValue): void {
  const mode = getMember(core.outputOf("cluster", "accessConfig"), "authenticationMode");
  const roles = toPlain(core.get("instanceRoles"));
  const arns =
    roles === unknown
      ? roles
      : listOf(roles).map((role) => builder.resolveHandle(role)?.output("arn") ?? null);
  all({ mode: [mode ?? null], arns, nodeRoleArn }, (known) => {
    const [authentication] = listOf(known.mode);
    if (keepsAccessEntries(authentication) || listOf(known.arns).includes(known.nodeRoleArn ?? null))
      return undefined;
    throw new Error(
      `Managed node group "${name}" has a role that its cluster does not know: name it in instanceRoles of the cluster, or use authenticationMode API.`,
    );
  });
}
