import {
  all,
  apply,
  type InputValue,
  type InputValues,
  isTruthyOrUnknown,
  listOf,
  mapOf,
  textOf,
} from "../input-value";

/** Settings of the root volume, and what the instance's own templates call them. */
const settings: readonly (readonly [argument: string, property: string])[] = [
  ["nodeRootVolumeEncrypted", "encrypted"],
  ["nodeRootVolumeSize", "volumeSize"],
  ["nodeRootVolumeType", "volumeType"],
  ["nodeRootVolumeIops", "iops"],
  ["nodeRootVolumeThroughput", "throughput"],
  ["nodeRootVolumeDeleteOnTermination", "deleteOnTermination"],
];

/** What Amazon Linux 2 had before the image decided. */
const oldDefaults = { encrypted: false, volumeSize: 20, volumeType: "gp2", deleteOnTermination: true };

/** Refuses what EC2 refuses. */
export function refuseWrongVolume(name: string, args: InputValues): void {
  const { nodeRootVolumeType: type, nodeRootVolumeIops: iops, nodeRootVolumeThroughput: throughput } = args;
  const problems = [
    ...(isTruthyOrUnknown(iops) && typeof type === "string" && type !== "io1"
      ? [`nodeRootVolumeIops is for volumes of type io1, not ${type}.`]
      : []),
    ...(isTruthyOrUnknown(throughput) && typeof type === "string" && type !== "gp3"
      ? [`nodeRootVolumeThroughput is for volumes of type gp3, not ${type}.`]
      : []),
  ];
  if (problems.length > 0)
    throw new Error(
      `Node group "${name}" cannot be built:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
}

/** The root volume as the program wants it; Amazon Linux 2 has defaults of its own. */
export function planRootVolume(os: InputValue, args: InputValues): InputValue {
  const given = Object.fromEntries(settings.map(([argument, property]) => [property, args[argument]]));
  return all({ os, given }, (known) => ({
    ...(known.os === "AL2" ? oldDefaults : {}),
    ...mapOf(known.given),
  }));
}

/**
 * The volume as launch templates take it, with its switches as text; nothing for a volume that is left to the image.
 *
 * @param image what the image brings along
 */
export function planBlockDevices(os: InputValue, volume: InputValue, image: InputValue): InputValue {
  return all({ os, volume }, (known) => {
    const ebs = Object.fromEntries(
      Object.entries(mapOf(known.volume)).map(([key, value]) => [
        key,
        typeof value === "boolean" ? String(value) : value,
      ]),
    );
    if (Object.keys(ebs).length === 0) return [];
    return [{ deviceName: apply(image, (found) => deviceOf(known.os, found)) ?? null, ebs }];
  });
}

/** Bottlerocket keeps its data on a second device; everything else has one. */
export function deviceOf(os: InputValue, image: InputValue): string {
  const { blockDeviceMappings, rootDeviceName } = mapOf(image);
  const names = listOf(blockDeviceMappings).map((mapping) => textOf(mapOf(mapping).deviceName));
  if (os !== "Bottlerocket") return names[0] ?? "";
  return names.find((name) => name !== rootDeviceName) ?? textOf(rootDeviceName);
}
