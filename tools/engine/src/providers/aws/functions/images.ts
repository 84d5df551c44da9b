import { toCanonicalText } from "../../canonical-text";
import { hexDigits } from "../../digest";
import { type AwsFunction, simulatedResult } from "./function";

/** Root device of Amazon Linux, and the device that Bottlerocket keeps data on. */
const rootDevice = "/dev/xvda";
const dataDevice = "/dev/xvdb";

/** Kind under which images are remembered that AWS publishes. */
const publishedImage = "ec2/publishedImage";

/** Account of Amazon's own images. */
const amazon = "137112412989";

/** Machine images, and the parameters in which AWS publishes the newest ones. */
export const imageFunctions: Readonly<Record<string, AwsFunction>> = {
  "aws:ec2/getAmi:getAmi": (args, { location: { region, partition }, createdResources }) => {
    const asked = toCanonicalText(args);
    const named = /ami-[0-9a-f]{8,17}/.exec(asked)?.[0];
    const imageId = named ?? `ami-${hexDigits(asked, 17)}`;
    // What was read from a published parameter is known by the name of that.
    const text = `${asked} ${String(createdResources.first(publishedImage, { id: imageId })?.properties.parameter)}`;
    const architecture = /arm64|aarch64/.test(text) ? "arm64" : "x86_64";
    return simulatedResult({
      id: imageId,
      imageId,
      architecture,
      arn: `arn:${partition.name}:ec2:${region}::image/${imageId}`,
      blockDeviceMappings: [
        device(rootDevice, "20"),
        ...(text.includes("bottlerocket") ? [device(dataDevice, "20")] : []),
      ],
      hypervisor: "xen",
      name: `simulated-${architecture}-${hexDigits(imageId, 7)}`,
      ownerId: amazon,
      platformDetails: "Linux/UNIX",
      rootDeviceName: rootDevice,
      rootDeviceType: "ebs",
      state: "available",
      virtualizationType: "hvm",
    });
  },

  "aws:ec2/getAmiIds:getAmiIds": (args) => {
    const text = toCanonicalText(args);
    return simulatedResult({ id: hexDigits(text, 10), ids: [`ami-${hexDigits(text, 17)}`] });
  },

  "aws:ssm/getParameter:getParameter": (
    args,
    { location: { region, account, partition }, createdResources },
  ) => {
    const name = String(args.name ?? "");
    const own = createdResources.first("ssm/parameter", { name })?.properties;
    const value = own?.value ?? published(name, region);
    if (value === undefined) return undefined;
    if (typeof value === "string" && name.startsWith("/aws/")) {
      createdResources.add(publishedImage, value, { parameter: name });
    }
    const owner = name.startsWith("/aws/") ? "" : account;
    return simulatedResult({
      id: name,
      name,
      arn: `arn:${partition.name}:ssm:${region}:${owner}:parameter/${name.replace(/^\//, "")}`,
      insecureValue: value,
      type: own?.type ?? "String",
      value,
      version: 1,
    });
  },
};

/** What AWS publishes under a parameter; `undefined` if that is not known. */
function published(name: string, region: string): string | undefined {
  const isImage = /^\/aws\/service\/.*(image_id|ami-id)$|^\/aws\/service\/ami-/.test(name);
  if (isImage) return `ami-${hexDigits(`${region}${name}`, 17)}`;
  const version = /^\/aws\/service\/eks\/optimized-ami\/([\d.]+)\/.*release_version$/.exec(name)?.[1];
  return version === undefined ? undefined : `${version}.0-20260801`;
}

function device(deviceName: string, volumeSize: string) {
  const ebs = {
    delete_on_termination: "true",
    encrypted: "false",
    volume_size: volumeSize,
    volume_type: "gp3",
  };
  return { deviceName, ebs, noDevice: "", virtualName: "" };
}
