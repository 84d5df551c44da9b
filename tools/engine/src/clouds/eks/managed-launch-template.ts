import { efaInterfaces } from "./efa";
import { apply, type Flow, type Flows, isGiven, listOf, mapOf, textOf } from "./flow";
import { deviceName, imageChoice, newestImage, operatingSystem } from "./machine-images";
import { chosen, clusterFacts, type NodeGroupSite, startedWith } from "./node-group-parts";
import { encoded } from "./user-data";
import type { Part } from "./workshop";

/** Arguments that only user data can carry. */
export const inUserData = [
  "bootstrapExtraArgs",
  "kubeletExtraArgs",
  "bottlerocketSettings",
  "nodeadmExtraOptions",
];

/** True if the launch template names an image, because EKS adds no user data to one of its own. */
export const choosesImage = (args: Flows) =>
  inUserData.some((argument) => args[argument] !== undefined) ||
  isGiven(args.userData) ||
  isGiven(args.amiId);

/** What EKS calls the effects of taints, and what the kubelet does. */
const effects: Readonly<Record<string, string>> = {
  NO_SCHEDULE: "NoSchedule",
  NO_EXECUTE: "NoExecute",
  PREFER_NO_SCHEDULE: "PreferNoSchedule",
};

/** Makes the launch template of a managed node group that wants more than the group itself can say. */
export async function managedLaunchTemplate(
  site: NodeGroupSite,
  placementGroup: Part | undefined,
): Promise<Part> {
  const { workshop, parent, name, args, core } = site;
  const os = operatingSystem({ amiType: args.amiType, operatingSystem: args.operatingSystem });
  const names = choosesImage(args);
  const userData = names ? apply(script(site, os), encoded) : undefined;
  const version = isGiven(args.version) ? args.version : core.outputOf("cluster", "version");
  const image =
    args.amiId ?? (names ? await newestImage(workshop, parent, imageChoice(args), version) : undefined);
  return workshop.resource(
    "aws:ec2/launchTemplate:LaunchTemplate",
    `${name}-launchTemplate`,
    {
      blockDeviceMappings: isGiven(args.diskSize)
        ? [{ deviceName: deviceName(os) ?? null, ebs: { volumeSize: args.diskSize } }]
        : undefined,
      userData,
      metadataOptions: metadataOptions(args.enableIMDSv2),
      imageId: names ? image : undefined,
      placement:
        placementGroup === undefined ? undefined : { groupName: placementGroup.output("name") ?? null },
      networkInterfaces: isGiven(args.enableEfaSupport) ? await efaInterfaces(site) : undefined,
    },
    { parent },
  );
}

const metadataOptions = (requiresToken: Flow) =>
  requiresToken === undefined
    ? undefined
    : {
        httpTokens: isGiven(requiresToken) ? "required" : "optional",
        httpPutResponseHopLimit: 2,
        httpEndpoint: "enabled",
      };

function script({ name, args, core }: NodeGroupSite, os: Flow): Flow {
  const taints = apply(args.taints, (known) =>
    Object.fromEntries(
      listOf(known).map((taint) => {
        const { key, value, effect } = mapOf(taint);
        return [textOf(key), { value, effect: kubeletEffect(textOf(effect)) }];
      }),
    ),
  );
  const settings = {
    ...chosen(args, [...inUserData, "labels"]),
    taints,
    nodeUserDataOverride: args.userData,
  };
  const cluster = clusterFacts(core, isGiven(args.clusterName) ? args.clusterName : undefined);
  return startedWith(cluster, os, settings, { group: "managed", stackName: name });
}

function kubeletEffect(effect: string): string {
  const known = effects[effect];
  if (known === undefined) {
    throw new Error(
      `The effect of a taint is ${JSON.stringify(effect)} but must be one of ${Object.keys(effects).join(", ")}.`,
    );
  }
  return known;
}
