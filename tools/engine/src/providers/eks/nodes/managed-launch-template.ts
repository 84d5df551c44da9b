import type { ResourceHandle } from "../component-builder";
import {
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  textOf,
} from "../input-value";
import { planEfaInterfaces } from "./efa";
import { deviceName, imageChoice, findNewestImage, operatingSystem } from "./machine-images";
import { firstTruthy, clusterFacts, type NodeGroupContext, createUserData } from "./node-group-parts";
import { encodeBase64 } from "./user-data";

/** Arguments that only user data can carry. */
export const inUserData = [
  "bootstrapExtraArgs",
  "kubeletExtraArgs",
  "bottlerocketSettings",
  "nodeadmExtraOptions",
];

/** True if the launch template names an image, because EKS adds no user data to one of its own. */
export const choosesImage = (args: InputValues) =>
  inUserData.some((argument) => args[argument] !== undefined) ||
  isTruthyOrUnknown(args.userData) ||
  isTruthyOrUnknown(args.amiId);

/** What EKS calls the effects of taints, and what the kubelet does. */
const effects: Readonly<Record<string, string>> = {
  NO_SCHEDULE: "NoSchedule",
  NO_EXECUTE: "NoExecute",
  PREFER_NO_SCHEDULE: "PreferNoSchedule",
};

/** Makes the launch template of a managed node group that wants more than the group itself can say. */
export async function createManagedLaunchTemplate(
  context: NodeGroupContext,
  placementGroup: ResourceHandle | undefined,
): Promise<ResourceHandle> {
  const { builder, parent, name, args, core } = context;
  const os = operatingSystem({ amiType: args.amiType, operatingSystem: args.operatingSystem });
  const names = choosesImage(args);
  const userData = names ? apply(script(context, os), encodeBase64) : undefined;
  const version = isTruthyOrUnknown(args.version) ? args.version : core.outputOf("cluster", "version");
  const image =
    args.amiId ?? (names ? await findNewestImage(builder, parent, imageChoice(args), version) : undefined);
  return builder.createResource(
    "aws:ec2/launchTemplate:LaunchTemplate",
    `${name}-launchTemplate`,
    {
      blockDeviceMappings: isTruthyOrUnknown(args.diskSize)
        ? [{ deviceName: deviceName(os) ?? null, ebs: { volumeSize: args.diskSize } }]
        : undefined,
      userData,
      metadataOptions: metadataOptions(args.enableIMDSv2),
      imageId: names ? image : undefined,
      placement:
        placementGroup === undefined ? undefined : { groupName: placementGroup.output("name") ?? null },
      networkInterfaces: isTruthyOrUnknown(args.enableEfaSupport)
        ? await planEfaInterfaces(context)
        : undefined,
    },
    { parent },
  );
}

const metadataOptions = (requiresToken: InputValue) =>
  requiresToken === undefined
    ? undefined
    : {
        httpTokens: isTruthyOrUnknown(requiresToken) ? "required" : "optional",
        httpPutResponseHopLimit: 2,
        httpEndpoint: "enabled",
      };

function script({ name, args, core }: NodeGroupContext, os: InputValue): InputValue {
  const taints = apply(args.taints, (known) =>
    Object.fromEntries(
      listOf(known).map((taint) => {
        const { key, value, effect } = mapOf(taint);
        return [textOf(key), { value, effect: kubeletEffect(textOf(effect)) }];
      }),
    ),
  );
  const settings = {
    ...firstTruthy(args, [...inUserData, "labels"]),
    taints,
    nodeUserDataOverride: args.userData,
  };
  const cluster = clusterFacts(core, isTruthyOrUnknown(args.clusterName) ? args.clusterName : undefined);
  return createUserData(cluster, os, settings, { group: "managed", stackName: name });
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
